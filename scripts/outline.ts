import type {
  ConditionPage,
  GuidePage,
  RedFlagGroup,
  TreatmentChoice,
  TreatmentChoices,
} from '../queries/index.ts'

/** What the seeded content says, as it is read back through the query library. */
export interface OutlinedContent {
  readonly guide: GuidePage
  readonly condition: ConditionPage
  readonly options: TreatmentChoices
}

const nameWidth = 40
const lineTitles: Record<TreatmentChoice['line'], string> = {
  first: 'first choice',
  next: 'next choice',
  specialist: 'specialist only',
  'not-advised': 'not advised',
}

/**
 * Content as lines of plain text for a terminal: the guide and its sections, then the condition with its red flags by
 * urgency and its treatments by invasiveness, each with its line, what the evidence for it shows, the verdict on what
 * the source article says of it, and how many sources it rests on.
 */
export const outline = ({guide, condition, options}: OutlinedContent): string =>
  [
    `Guide: ${guide.title} (${spoken(guide.review.status)})`,
    ...guide.sections.map((section) => `  ${'heading' in section ? section.heading : 'Opening'}`),
    '',
    `Condition: ${condition.name} (${spoken(condition.review.status)})`,
    `  ${condition.summary}`,
    ...options.redFlags.flatMap(redFlagLines),
    '',
    'Treatments, from self-care to surgery',
    ...options.ladder.flatMap(({title, options: rung}) => [`  ${title}`, ...rung.map(choiceLine)]),
    '  Not advised for this condition',
    ...options.notAdvised.map(choiceLine),
  ].join('\n')

const redFlagLines = ({heading, redFlags}: RedFlagGroup): string[] => [
  '',
  `  ${heading}`,
  ...redFlags.map(({name, phrases}) => `    ${name} (${counted(phrases.length, 'sign')})`),
]

const choiceLine = ({line, treatment}: TreatmentChoice): string => {
  const {name, evidence, guidelinePositions, safety} = treatment
  const sources = new Set([
    ...[...evidence, ...safety].flatMap((item) => item.sources.map(({_id}) => _id)),
    ...guidelinePositions.map(({source}) => source._id),
  ])
  const shown = evidence[0]
  const answered = evidence.find(({sourceStatement}) => sourceStatement !== null)?.sourceStatement
  const parts = [
    ...(line === 'not-advised' ? [] : [lineTitles[line]]),
    ...(shown?.direction ? [`${spoken(shown.direction)}, certainty ${spoken(shown.certainty)}`] : []),
    ...(answered ? [`the article’s advice: ${spoken(answered.verdict)}`] : []),
    counted(sources.size, 'source'),
  ]
  return `    ${name.padEnd(nameWidth)} ${parts.join('; ')}`
}

const spoken = (value: string): string => value.replaceAll('-', ' ')
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
