import type {Clinic} from '../../schemas/clinic/clinic.query.ts'
import type {Faq} from '../../schemas/faq/faq.query.ts'
import type {
  CausePage,
  ConditionPage,
  DiagnosticTestPage,
  FaqPage,
  GuidePage,
  SymptomPage,
  TreatmentPage,
} from '../pages.ts'
import {causeContent} from './causeContent.ts'
import {sourcesOf} from './citation.ts'
import {clinicContent, clinicNode} from './clinicContent.ts'
import {conditionContent} from './conditionContent.ts'
import {diagnosticTestContent} from './diagnosticTestContent.ts'
import {faqContent, faqListContent} from './faqContent.ts'
import {guideContent} from './guideContent.ts'
import type {JsonLdDocument} from './JsonLdDocument.ts'
import type {PageContent} from './PageContent.ts'
import {readSite} from './readSite.ts'
import type {JsonLdOptions, Site} from './readSite.ts'
import {symptomContent} from './symptomContent.ts'
import {treatmentContent} from './treatmentContent.ts'
import {breadcrumbLists, webPage} from './webPage.ts'

/** What a page of a website shows, as the library gives it. A list is one of questions. */
export type JsonLdPage =
  | CausePage
  | Clinic
  | ConditionPage
  | DiagnosticTestPage
  | FaqPage
  | GuidePage
  | SymptomPage
  | TreatmentPage
  | readonly Faq[]

/**
 * A page as structured data: a graph of the web page with its review, its parts by health aspect and its sources, the
 * clinic that publishes it, the trail to it, and what it is about. It says what the page says and nothing more: a property
 * without a value is left out, a treatment that is not advised is no `possibleTreatment`, and how certain evidence is stays
 * in its wording. All texts are plain. `jsonLdScript` writes it into a page.
 *
 * Sources: schema.org 30.0 (https://schema.org/docs/releases.html#v30.0), of which `hasHealthAspect`, `codeValue`, `rxcui`
 * and `inCodeSet` are still pending; JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/).
 *
 * @param page - a published page: search engines see no drafts.
 * @throws ContentError `argument-invalid` for an address in the options that is no http or https URL, or a date that is none.
 */
export function jsonLd(page: JsonLdPage, options: JsonLdOptions): JsonLdDocument {
  const site = readSite('_type' in page ? page : null, options)
  const content = contentOf(page, site)
  const {entities = [], about = [], mentions = []} = content
  const nodes = [
    webPage(content, sourcesOf(page), site, inLanguage(page, site)),
    ...breadcrumbLists(site),
    ...entities,
    clinicNode(site.clinic, site),
    ...about,
    ...mentions,
  ]
  return {
    '@context': 'https://schema.org',
    // What is told twice is told in full where it comes first.
    '@graph': nodes.filter(
      (node, index) => index === nodes.findIndex((other) => other['@id'] === node['@id']),
    ),
  }
}

/** What is not translated is in the base language, whatever language the clinic’s website is in. */
function inLanguage(page: JsonLdPage, {clinic: {locale}}: Site): string {
  const [{language} = {language: null}] = '_type' in page ? [page] : page
  return language === null || new Intl.Locale(locale).language === language ? locale : language
}

function contentOf(page: JsonLdPage, site: Site): PageContent {
  if (!('_type' in page)) return faqListContent(page, site)
  switch (page._type) {
    case 'cause':
      return causeContent(page, site)
    case 'clinic':
      return clinicContent(page, site)
    case 'condition':
      return conditionContent(page, site)
    case 'diagnosticTest':
      return diagnosticTestContent(page, site)
    case 'faq':
      return faqContent(page, site)
    case 'guide':
      return guideContent(page, site)
    case 'symptom':
      return symptomContent(page, site)
    case 'treatment':
      return treatmentContent(page, site)
  }
  return page satisfies never
}
