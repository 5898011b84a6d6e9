import type {RedFlagGroup} from './groupRedFlags.ts'
import type {ConditionPage} from './pages.ts'
import {healthAspects} from './vocabulary.ts'

type ConditionTreatment = ConditionPage['treatments']['notAdvised'][number]

/** What a section tells, by its aspect. */
export type SectionContent =
  | {aspect: 'overview'; content: Pick<ConditionPage, 'summary' | 'overview' | 'keyFacts'>}
  | {aspect: 'when-to-get-help'; content: Pick<ConditionPage, 'redFlags'>}
  | {aspect: 'symptoms'; content: Pick<ConditionPage, 'symptoms'>}
  | {aspect: 'causes'; content: Pick<ConditionPage, 'causes'>}
  | {aspect: 'diagnosis'; content: {diagnosis: NonNullable<ConditionPage['diagnosis']>}}
  | {aspect: 'tests'; content: Pick<ConditionPage, 'tests'>}
  | {aspect: 'self-care'; content: {options: ConditionTreatment[]}}
  | {aspect: 'treatments'; content: ConditionPage['treatments']}
  | {aspect: 'course'; content: Pick<ConditionPage, 'course'>}
  | {aspect: 'prevention'; content: Pick<ConditionPage, 'prevention'>}
  | {aspect: 'misconceptions'; content: Pick<ConditionPage, 'faqs'>}
  | {aspect: 'questions'; content: Pick<ConditionPage, 'faqs'>}
  | {aspect: 'related'; content: Pick<ConditionPage, 'relatedConditions'>}

/** One aspect of a condition that can be shown without the rest of its page, as long as all of this is shown. */
export type ConditionSection = SectionContent & {
  title: string
  condition: Pick<ConditionPage, '_id' | '_type' | 'slug' | 'name'>
  review: ConditionPage['review']
  /** What must stand beside the content: all warning signs, or the emergencies among them. */
  redFlags: RedFlagGroup[]
  /** Where the other warning signs are. Null when all of them are here. */
  seeAspect: 'when-to-get-help' | null
}

/** Sections whose readers decide what to do: they carry every warning sign. All others carry the emergencies. */
const withAllRedFlags: readonly SectionContent['aspect'][] = [
  'when-to-get-help',
  'symptoms',
  'diagnosis',
  'tests',
  'self-care',
  'treatments',
]

/** The page of a condition in sections, in the order of the page. One that has nothing to tell is left out. */
export function sectionsOf(page: ConditionPage): ConditionSection[] {
  const {_id, _type, slug, name, review, redFlags, treatments, faqs} = page
  const contents: SectionContent[] = [
    {
      aspect: 'overview',
      content: {summary: page.summary, overview: page.overview, keyFacts: page.keyFacts},
    },
    {aspect: 'when-to-get-help', content: {redFlags}},
    {aspect: 'symptoms', content: {symptoms: page.symptoms}},
    {aspect: 'causes', content: {causes: page.causes}},
    {aspect: 'diagnosis', content: {diagnosis: page.diagnosis ?? []}},
    {aspect: 'tests', content: {tests: page.tests}},
    {
      aspect: 'self-care',
      content: {
        options: treatments.ladder.find(({invasiveness}) => invasiveness === 'self-care')?.options ?? [],
      },
    },
    {aspect: 'treatments', content: treatments},
    {aspect: 'course', content: {course: page.course}},
    {aspect: 'prevention', content: {prevention: page.prevention}},
    {aspect: 'misconceptions', content: {faqs: faqs.filter(({kind}) => kind === 'misconception')}},
    {aspect: 'questions', content: {faqs: faqs.filter(({kind}) => kind !== 'misconception')}},
    {aspect: 'related', content: {relatedConditions: page.relatedConditions}},
  ]
  const emergencies = redFlags.filter(({urgency}) => urgency === 'emergency')
  return healthAspects.flatMap(({value, title}) =>
    contents
      .filter(({aspect, content}) => aspect === value && Object.values(content).some(hasItems))
      .map((section): ConditionSection => {
        const shown = withAllRedFlags.includes(value) ? redFlags : emergencies
        return {
          ...section,
          title,
          condition: {_id, _type, slug, name},
          review,
          redFlags: shown,
          seeAspect: shown.length === redFlags.length ? null : 'when-to-get-help',
        }
      }),
  )
}

/** A draft may have a field that is empty so far. */
const hasItems = (value: {readonly length: number} | null): boolean => value !== null && value.length > 0
