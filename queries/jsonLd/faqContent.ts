import type {Faq} from '../../schemas/faq/faq.query.ts'
import type {FaqPage} from '../pages.ts'
import {conditionNode} from './medicalEntity.ts'
import type {PageContent} from './PageContent.ts'
import {question, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'

export const faqContent = (page: FaqPage, site: Site): PageContent => ({
  name: page.question,
  seo: page.seo,
  review: page.review,
  questions: [question(page, site)],
  about: page.conditions.map((condition) => conditionNode(condition, site)),
  hasPart: redFlagParts(page.redFlags),
})

/** Questions that were each reviewed on their own: the page has no date of review. */
export const faqListContent = (faqs: readonly Faq[], site: Site): PageContent => ({
  questions: faqs.map((faq) => question(faq, site)),
})
