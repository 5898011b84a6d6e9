import type {Preview} from '../../../queries/Preview.ts'
import type {Page} from '../pageQuestion.ts'
import {conditionSections} from './conditionSections.ts'
import {guideSections} from './guideSections.ts'
import {causeSections, diagnosticTestSections, faqSections, symptomSections} from './listedSections.ts'
import type {PageSection} from './PageSection.ts'
import {treatmentSections} from './treatmentSections.ts'

/** What a page shows, in order: red flags before anything else, but in a guide, which has an order of its own. */
export const pageSections = (page: Preview<Page>): PageSection[] =>
  sectionsByType(page).filter((section) => section !== null)

function sectionsByType(page: Preview<Page>): (PageSection | null)[] {
  switch (page._type) {
    case 'cause':
      return causeSections(page)
    case 'condition':
      return conditionSections(page)
    case 'diagnosticTest':
      return diagnosticTestSections(page)
    case 'faq':
      return faqSections(page)
    case 'guide':
      return guideSections(page)
    case 'symptom':
      return symptomSections(page)
    case 'treatment':
      return treatmentSections(page)
  }
  return page satisfies never
}

/** The heading of a page; null while it has none. */
export const pageTitle = (page: Preview<Page>): string | null =>
  page._type === 'faq' ? page.question : page._type === 'guide' ? page.title : page.name
