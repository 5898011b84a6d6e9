import type {TreatmentPage} from '../../../queries/pages.ts'
import type {Preview} from '../../../queries/Preview.ts'
import {
  guidelineDirections,
  hospitalStays,
  invasiveness,
  jurisdictions,
  prescriptionStatuses,
  recommendationStrengths,
  safetyKinds,
  settings,
  treatmentLines,
} from '../../../schemas/vocabulary.ts'
import {titleOf} from '../titleOf.ts'
import {listedBySection, redFlagSection} from './listedSections.ts'
import {
  claimsPart,
  entriesPart,
  entry,
  type PageSection,
  richTextPart,
  section,
  textPart,
} from './PageSection.ts'

/** Red flags first, then what a reader weighs, in the order of the questions that people ask. */
export const treatmentSections = (page: Preview<TreatmentPage>): (PageSection | null)[] => [
  redFlagSection(page.redFlags),
  section('summary', null, [textPart(page.summary)]),
  section('what-it-is', 'What it is', [richTextPart(page.whatItIs)]),
  section('how-it-works', 'How it works', [richTextPart(page.howItWorks)]),
  section('evidence', 'What studies show', [claimsPart(page.evidence)]),
  section('safety', 'Safety', [
    entriesPart(
      page.safety.map(({_key, kind, text, appliesTo}) =>
        entry(_key, appliesTo, [titleOf(safetyKinds, kind)], [textPart(text)]),
      ),
    ),
  ]),
  section('what-to-expect', 'What to expect', [richTextPart(page.whatToExpect)]),
  section('without-it', 'What happens without it', [richTextPart(page.withoutIt)]),
  section('alternatives', 'Alternatives', [
    entriesPart(
      page.alternatives.map((treatment) =>
        entry(
          treatment._id,
          treatment.name,
          [titleOf(invasiveness, treatment.invasiveness)],
          [textPart(treatment.summary, treatment)],
          treatment,
        ),
      ),
    ),
  ]),
  section('guidelines', 'What guidelines say', [
    entriesPart(
      page.guidelinePositions.map(({_key, direction, strength, text, source}) =>
        entry(
          _key,
          source && [source.publisher, source.year].filter((part) => part !== null).join(', '),
          [
            titleOf(guidelineDirections, direction),
            strength === 'not-stated' ? null : titleOf(recommendationStrengths, strength),
            titleOf(jurisdictions, source?.jurisdiction),
          ],
          [textPart(text)],
        ),
      ),
    ),
  ]),
  section('availability', 'How to get it here', [availablePart(page.availableHere)]),
  listedBySection(
    page.conditions.map(({line, ...condition}) => ({...condition, label: titleOf(treatmentLines, line)})),
  ),
]

function availablePart(available: Preview<TreatmentPage>['availableHere']) {
  if (available === null) return null
  const labels = [
    ...available.settings.map((setting) => titleOf(settings, setting)),
    titleOf(prescriptionStatuses, available.prescriptionStatus),
    titleOf(hospitalStays, available.hospitalStay),
  ]
  const words = labels.filter((label) => label !== null).join(', ')
  return entriesPart([entry('here', words, [], [textPart(available.note)])])
}
