import type {MedicalWebPageLeaf} from 'schema-dts'
import {expectTypeOf} from 'vitest'
import type {Clinic, ConditionPage, Faq, Preview} from '../../../queries/index.ts'
import {jsonLd} from '../../../queries/jsonLd/jsonLd.ts'
import {jsonLdScript} from '../../../queries/jsonLd/jsonLdScript.ts'

declare const page: ConditionPage
declare const faqs: Faq[]
declare const draft: Preview<ConditionPage>
declare const clinic: Clinic
const url = 'https://clinic.example/back-spasm'

// What a page may be, and what the site tells of itself.
jsonLd(page, {url, clinic})
jsonLd(faqs, {url, clinic, urlOf: ({_type, slug}) => (_type === 'person' ? undefined : `/${slug}`)})
jsonLd(clinic, {url, clinic, breadcrumbs: [{name: 'Home', url: '/'}], dateModified: '2026-11-22'})

// @ts-expect-error -- a draft may lack what the page needs, and search engines see none
jsonLd(draft, {url, clinic})
// @ts-expect-error -- the address is needed
jsonLd(page, {clinic})
// @ts-expect-error -- there is no such option
jsonLd(page, {url, clinic, breadcrumb: []})
// @ts-expect-error -- not every document has a page
jsonLd(page, {url, clinic, urlOf: ({_type}) => (_type === 'source' ? '/sources' : undefined)})

// Nodes are told apart by their type, with the properties that schema.org has.
for (const node of jsonLd(page, {url, clinic})['@graph']) {
  if (node['@type'] === 'MedicalWebPage') {
    expectTypeOf(node.lastReviewed).toEqualTypeOf<MedicalWebPageLeaf['lastReviewed']>()
    // @ts-expect-error -- a page is no medicine
    expectTypeOf(node.prescriptionStatus).toBeString()
  }
}
expectTypeOf(jsonLdScript(jsonLd(page, {url, clinic}))).toEqualTypeOf<string>()
