import type {HealthAspectEnumeration, HealthTopicContentLeaf, QuestionLeaf} from 'schema-dts'
import type {Faq} from '../../schemas/faq/faq.query.ts'
import type {RedFlagGroup} from '../groupRedFlags.ts'
import {toPlainText} from '../richText/toPlainText.ts'
import type {TreatmentLadder} from '../treatmentLadder.ts'
import {treatmentLines} from '../vocabulary.ts'
import {node} from './node.ts'
import type {Site} from './readSite.ts'

/** The names of schema.org for the aspects of a health topic. It has none for a diagnosis and for what happens in a treatment. */
type HealthAspect<Value = HealthAspectEnumeration> =
  Value extends `https://schema.org/${infer Name}HealthAspect` ? Name : never
export type Part = HealthTopicContentLeaf | QuestionLeaf

export const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

/** What a page says of one aspect of its topic: none when it says nothing of it. */
export const part = (aspect: HealthAspect | null, text: string, headline: string | null = null): Part[] =>
  text === ''
    ? []
    : [
        node<HealthTopicContentLeaf>({
          '@type': 'HealthTopicContent',
          hasHealthAspect: aspect && `https://schema.org/${aspect}HealthAspect`,
          headline,
          text,
        }),
      ]

/** When to get help, most urgent first. The NHS has an aspect for each urgency, and schema.org has one for all. */
export const redFlagParts = (groups: readonly RedFlagGroup[]): Part[] =>
  groups.flatMap(({heading, redFlags}) =>
    part(
      'SeeDoctor',
      redFlags.map(({intro, phrases, explanation}) => lines([intro, ...phrases, explanation])).join('\n\n'),
      heading,
    ),
  )

interface Option {
  readonly note: string | null
  readonly treatment: {readonly name: string; readonly summary: string}
}

/** The options of each rung, then what is not advised, under its own headline. */
export const ladderParts = ({ladder, notAdvised}: TreatmentLadder<Option>): Part[] => [
  ...ladder.flatMap(({invasiveness, title, options}) =>
    part(invasiveness === 'self-care' ? 'SelfCare' : 'Treatments', optionLines(options), title),
  ),
  ...part('Treatments', optionLines(notAdvised), notAdvisedTitle),
]

const notAdvisedTitle = treatmentLines.find(({value}) => value === 'not-advised')?.title ?? null

const optionLines = (options: readonly Option[]): string =>
  lines(options.map(({note, treatment}) => `${treatment.name}: ${note ?? treatment.summary}`))

/** Claims as they are worded: their wording says how certain they are. */
export const claimLines = (claims: readonly {readonly text: string}[]): string =>
  lines(claims.map(({text}) => text))

export const question = (faq: Faq, site: Site): QuestionLeaf =>
  node<QuestionLeaf>({
    '@type': 'Question',
    '@id': site.idOf(faq),
    name: faq.question,
    url: site.urlOf(faq),
    acceptedAnswer: {'@type': 'Answer', text: toPlainText(faq.answer)},
  })
