import type {ConditionPage} from '../../../queries/pages.ts'
import type {Preview} from '../../../queries/Preview.ts'
import type {Faq} from '../../../schemas/faq/faq.query.ts'
import {
  causalSupport,
  conditionRelations,
  frequencies,
  healthAspects,
  testUses,
  type ValueOf,
} from '../../../schemas/vocabulary.ts'
import {titleOf} from '../titleOf.ts'
import {optionSections} from './optionSections.ts'
import {
  claimsPart,
  entriesPart,
  entry,
  type PagePart,
  type PageSection,
  redFlagsPart,
  richTextPart,
  section,
  textPart,
} from './PageSection.ts'

type Aspect = ValueOf<typeof healthAspects>

/** Red flags first, then the other aspects of a condition in the order of the vocabulary. */
export function conditionSections(page: Preview<ConditionPage>): (PageSection | null)[] {
  const {treatments, faqs} = page
  return [
    aspect('when-to-get-help', redFlagsPart(page.redFlags)),
    aspect('overview', textPart(page.summary), richTextPart(page.overview), claimsPart(page.keyFacts)),
    aspect(
      'symptoms',
      entriesPart(
        page.symptoms.map(({_key, frequency, note, symptom}) =>
          entry(
            _key,
            symptom?.name,
            [titleOf(frequencies, frequency)],
            [textPart(symptom?.summary, symptom), textPart(note)],
            symptom,
          ),
        ),
      ),
    ),
    aspect(
      'causes',
      entriesPart(
        page.causes.map(({_key, support, note, cause}) =>
          entry(
            _key,
            cause?.name,
            [titleOf(causalSupport, support)],
            [textPart(cause?.summary, cause), textPart(note)],
            cause,
          ),
        ),
      ),
    ),
    aspect('diagnosis', richTextPart(page.diagnosis)),
    aspect(
      'tests',
      entriesPart(
        page.tests.map(({_key, use, note, test}) =>
          entry(
            _key,
            test?.name,
            [titleOf(testUses, use)],
            [textPart(test?.summary, test), textPart(note)],
            test,
          ),
        ),
      ),
    ),
    section('treatments', titleOf(healthAspects, 'treatments'), [], optionSections(treatments)),
    aspect('course', claimsPart(page.course)),
    aspect('prevention', claimsPart(page.prevention)),
    aspect('misconceptions', answersPart(faqs.filter(isMisconception))),
    aspect('questions', answersPart(faqs.filter((faq) => !isMisconception(faq)))),
    aspect(
      'related',
      entriesPart(
        page.relatedConditions.map(({_key, relation, difference, condition}) =>
          entry(
            _key,
            condition?.name,
            [titleOf(conditionRelations, relation)],
            [textPart(difference)],
            condition,
          ),
        ),
      ),
    ),
  ]
}

const isMisconception = ({kind}: Preview<Faq>): boolean => kind === 'misconception'

/** Questions with their answers. */
export const answersPart = (faqs: readonly Preview<Faq>[]): PagePart | null =>
  entriesPart(faqs.map((faq) => entry(faq._id, faq.question, [], [richTextPart(faq.answer, faq)], faq)))

const aspect = (value: Aspect, ...parts: (PagePart | null)[]): PageSection | null =>
  section(value, titleOf(healthAspects, value), parts)
