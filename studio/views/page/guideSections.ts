import type {GuidePage} from '../../../queries/pages.ts'
import type {Preview} from '../../../queries/Preview.ts'
import {answersPart} from './conditionSections.ts'
import {optionSections} from './optionSections.ts'
import {
  claimsPart,
  entriesPart,
  entry,
  headedSection,
  type PageSection,
  redFlagsPart,
  richTextPart,
  section,
  textPart,
} from './PageSection.ts'

type Section = Preview<GuidePage>['sections'][number]

/**
 * The sections of a guide in its own order. Treatments whose red flags have not been shown by then are shown after them: a
 * draft may be in any order.
 */
export function guideSections(page: Preview<GuidePage>): (PageSection | null)[] {
  const warned = new Set<string>()
  return [
    section('summary', null, [textPart(page.summary)]),
    ...page.sections.map((stored) => guideSection(stored, warned)),
  ]
}

/** @param warned - the ids of the conditions whose red flags have been shown: this section's are added. */
function guideSection(stored: Section, warned: Set<string>): PageSection | null {
  switch (stored._type) {
    case 'leadSection':
      return headedSection(stored._key, null, [richTextPart(stored.body)])
    case 'textSection':
      return headedSection(stored._key, stored.heading, [richTextPart(stored.body)])
    case 'redFlagSection':
      if (stored.condition !== null) warned.add(stored.condition._id)
      return headedSection(stored._key, stored.heading, [redFlagsPart(stored.redFlags)])
    case 'treatmentLadderSection': {
      const isWarned = stored.condition !== null && warned.has(stored.condition._id)
      return headedSection(
        stored._key,
        stored.heading,
        [isWarned ? null : redFlagsPart(stored.redFlags), richTextPart(stored.body)],
        optionSections(stored),
      )
    }
    case 'evidenceSection':
      return headedSection(stored._key, stored.heading, [claimsPart(stored.claims)])
    case 'faqSection':
      return headedSection(stored._key, stored.heading, [answersPart(stored.faqs)])
    case 'callToActionSection':
      return headedSection(stored._key, stored.heading, [
        entriesPart([
          entry('target', stored.callToAction?.label, [], [textPart(stored.callToAction?.target)]),
        ]),
      ])
  }
  return stored satisfies never
}
