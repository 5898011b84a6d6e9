import type {RedFlagGroup} from '../../../queries/groupRedFlags.ts'
import type {CausePage, DiagnosticTestPage, FaqPage, SymptomPage} from '../../../queries/pages.ts'
import type {Preview} from '../../../queries/Preview.ts'
import {
  causalSupport,
  frequencies,
  healthAspects,
  type Language,
  testUses,
} from '../../../schemas/vocabulary.ts'
import {titleOf} from '../titleOf.ts'
import {
  claimsPart,
  entriesPart,
  entry,
  type PageSection,
  redFlagsPart,
  richTextPart,
  section,
  textPart,
} from './PageSection.ts'

// Pages of what conditions list. Each begins with the red flags of all these conditions.

export const redFlagSection = (groups: readonly Preview<RedFlagGroup>[]): PageSection | null =>
  section('when-to-get-help', titleOf(healthAspects, 'when-to-get-help'), [redFlagsPart(groups)])

/** A condition that lists the subject of the page, and what it says of it. */
interface ListingCondition {
  readonly _id: string
  readonly language: Language | null
  readonly name: string | null
  readonly summary: string | null
  readonly label?: string | null
}

export const listedBySection = (conditions: readonly ListingCondition[]): PageSection | null =>
  section('conditions', 'Conditions', [
    entriesPart(
      conditions.map((condition) =>
        entry(
          condition._id,
          condition.name,
          [condition.label],
          [textPart(condition.summary, condition)],
          condition,
        ),
      ),
    ),
  ])

export const symptomSections = (page: Preview<SymptomPage>): (PageSection | null)[] => [
  redFlagSection(page.redFlags),
  section('description', null, [textPart(page.summary), richTextPart(page.description)]),
  listedBySection(
    page.conditions.map(({frequency, ...listing}) => ({...listing, label: titleOf(frequencies, frequency)})),
  ),
]

export const causeSections = (page: Preview<CausePage>): (PageSection | null)[] => [
  redFlagSection(page.redFlags),
  section('summary', null, [textPart(page.summary)]),
  section('claims', 'What studies show', [claimsPart(page.claims)]),
  listedBySection(
    page.conditions.map(({support, ...listing}) => ({...listing, label: titleOf(causalSupport, support)})),
  ),
]

export const diagnosticTestSections = (page: Preview<DiagnosticTestPage>): (PageSection | null)[] => [
  redFlagSection(page.redFlags),
  section('summary', null, [textPart(page.summary)]),
  section('best-for', 'What it shows best', [textPart(page.bestFor)]),
  section('limits', 'What it cannot show', [textPart(page.limits)]),
  section('appropriate', 'When it helps', [textPart(page.appropriateWhen)]),
  section('not-appropriate', 'When it does not help', [textPart(page.notAppropriateWhen)]),
  section('claims', 'What studies show', [claimsPart(page.claims)]),
  listedBySection(page.conditions.map(({use, ...listing}) => ({...listing, label: titleOf(testUses, use)}))),
]

export const faqSections = (page: Preview<FaqPage>): (PageSection | null)[] => [
  redFlagSection(page.redFlags),
  section('answer', null, [richTextPart(page.answer)]),
  listedBySection(page.conditions),
]
