import type {GuidePage} from '../pages.ts'
import {toPlainText} from '../richText/toPlainText.ts'
import {conditionNode} from './medicalEntity.ts'
import type {PageContent} from './PageContent.ts'
import {claimLines, ladderParts, part, question, redFlagParts} from './parts.ts'
import type {Part} from './parts.ts'
import type {Site} from './readSite.ts'
import {treatmentNode} from './treatmentContent.ts'

type Section = GuidePage['sections'][number]

export const guideContent = (page: GuidePage, site: Site): PageContent => ({
  name: page.title,
  description: page.summary,
  seo: page.seo,
  review: page.review,
  about: page.conditions.map((condition) => conditionNode(condition, site)),
  mentions: page.sections
    .flatMap((section) => (section._type === 'treatmentLadderSection' ? section.ladder : []))
    .flatMap(({options}) => options)
    .map(({treatment}) => treatmentNode(treatment, site)),
  hasPart: page.sections.flatMap((section) => sectionParts(section, site)),
})

function sectionParts(section: Section, site: Site): Part[] {
  switch (section._type) {
    case 'leadSection':
      return part('Overview', toPlainText(section.body))
    case 'redFlagSection':
      return redFlagParts(section.redFlags)
    case 'textSection':
      return part(null, toPlainText(section.body), section.heading)
    case 'treatmentLadderSection':
      return [
        ...part('Treatments', toPlainText(section.body ?? []), section.heading),
        ...ladderParts(section),
      ]
    case 'evidenceSection':
      return part('Effectiveness', claimLines(section.claims), section.heading)
    case 'faqSection':
      return section.faqs.map((faq) => question(faq, site))
    case 'callToActionSection':
      return []
  }
  return section satisfies never
}
