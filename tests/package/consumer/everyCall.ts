// Every call of the library, in both modes, structured data and every query as plain GROQ: what the types of all of it cost
// a compiler is counted here (scripts/checkTypeCost.ts).
import {createClient} from '@sanity/client'
import type {ClinicContent, Mode} from 'clinic-content'
import * as groq from 'clinic-content/groq'
import {jsonLd, jsonLdScript} from 'clinic-content/json-ld'
import type {JsonLdOptions, JsonLdPage} from 'clinic-content/json-ld'

/** Besides these there are the parts of a `Reader`. */
type Call = Exclude<
  keyof ClinicContent,
  'ask' | 'client' | 'language' | 'live' | 'localContext' | 'perspective'
>

/** A field of each page, published or in preview: only then does a compiler look at its type. */
export const calls = (content: ClinicContent<Mode>): Record<Call, () => Promise<unknown>> => ({
  aToZ: async () => (await content.aToZ())[0]?.letter,
  bodyRegion: async () => (await content.bodyRegion('lower-back'))?.name,
  bodyRegions: async () => (await content.bodyRegions()).items[0]?.name,
  cause: async () => (await content.cause('strain'))?.summary,
  causes: async () => (await content.causes()).items[0]?.name,
  clinic: async () => (await content.clinic())?.name,
  clinics: async () => (await content.clinics()).items[0]?.name,
  compareTreatments: async () => (await content.compareTreatments(['heat', 'ice']))[0]?.name,
  condition: async () => (await content.condition('back-spasm'))?.treatments?.ladder[0]?.title,
  conditions: async () => (await content.conditions({sort: 'review'})).items[0]?.summary,
  conditionsWith: async () => (await content.conditionsWith(['numbness']))?.conditions[0]?.name,
  diagnosticTest: async () => (await content.diagnosticTest('mri'))?.name,
  diagnosticTests: async () => (await content.diagnosticTests()).items[0]?.name,
  faq: async () => (await content.faq('ice-or-heat'))?.question,
  faqs: async () => (await content.faqs()).items[0]?.question,
  guide: async () => (await content.guide('back-spasm'))?.sections[0]?._type,
  guides: async () => (await content.guides()).items[0]?.title,
  localTerm: async () => (await content.localTerm('doctor'))?.variants[0]?.term,
  localTerms: async () => (await content.localTerms()).items[0]?.term,
  misconceptions: async () => (await content.misconceptions())[0]?.question,
  people: async () => (await content.people()).items[0]?.name,
  person: async () => (await content.person('a-reviewer'))?.name,
  redFlag: async () => (await content.redFlag('cancer'))?.phrases[0],
  redFlags: async () => (await content.redFlags())[0]?.heading,
  redFlagsFor: async () => (await content.redFlagsFor('back-spasm'))?.[0]?.redFlags[0]?.name,
  related: async () => (await content.related({_type: 'condition', slug: 'back-spasm'}))?.guides[0]?.name,
  reviewQueue: async () => (await content.reviewQueue()).overdue[0]?.name,
  search: async () => (await content.search('lumbago'))[0]?.highlights[0]?.field,
  sectionsOf: async () => (await content.sectionsOf('back-spasm'))?.[0]?.title,
  sitemap: async () => (await content.sitemap())[0]?.lastModified,
  slugs: async () => (await content.slugs('condition'))[0],
  source: async () => (await content.source('acp-2017'))?.title,
  sources: async () => (await content.sources()).items[0]?.title,
  symptom: async () => (await content.symptom('numbness'))?.urgency,
  symptoms: async () => (await content.symptoms()).items[0]?.name,
  treatment: async () => (await content.treatment('heat'))?.availableHere?.region,
  treatments: async () => (await content.treatments()).items[0]?.name,
  treatmentsFor: async () => (await content.treatmentsFor('back-spasm'))?.notAdvised[0]?.treatment?.name,
})

export const structuredData = (page: JsonLdPage, options: JsonLdOptions): string =>
  jsonLdScript(jsonLd(page, options))

const client = createClient({projectId: 'abc', dataset: 'production', apiVersion: '2025-02-19', useCdn: true})
const page = {sort: 'name', after: null, afterId: null, limit: 10} as const

export const fetches: {[Name in keyof typeof groq]: () => Promise<unknown>} = {
  aToZQuery: async () => (await client.fetch(groq.aToZQuery, {language: 'en'}))[0],
  bodyRegionBySlugQuery: async () =>
    await client.fetch(groq.bodyRegionBySlugQuery, {slug: 'lower-back', language: 'en'}),
  bodyRegionsQuery: async () =>
    (await client.fetch(groq.bodyRegionsQuery, {...page, partOf: null, language: 'en'}))[0],
  causeBySlugQuery: async () =>
    await client.fetch(groq.causeBySlugQuery, {slug: 'muscle-strain', language: 'en'}),
  causesQuery: async () =>
    (await client.fetch(groq.causesQuery, {...page, kind: null, reviewStatus: null, language: 'en'}))[0],
  clinicBySlugQuery: async () =>
    await client.fetch(groq.clinicBySlugQuery, {slug: 'example-back-clinic-uk', language: 'en'}),
  clinicsQuery: async () =>
    (await client.fetch(groq.clinicsQuery, {...page, region: null, language: 'en'}))[0],
  compareTreatmentsQuery: async () =>
    (await client.fetch(groq.compareTreatmentsQuery, {slugs: ['ice', 'heat'], language: 'en'}))[0],
  conditionBySlugQuery: async () =>
    await client.fetch(groq.conditionBySlugQuery, {slug: 'back-spasm', language: 'en'}),
  conditionsQuery: async () =>
    (
      await client.fetch(groq.conditionsQuery, {
        ...page,
        bodyRegion: null,
        reviewStatus: null,
        language: 'en',
      })
    )[0],
  conditionsWithQuery: async () =>
    (await client.fetch(groq.conditionsWithQuery, {symptoms: ['tightness', 'numbness'], language: 'en'}))[0],
  diagnosticTestBySlugQuery: async () =>
    await client.fetch(groq.diagnosticTestBySlugQuery, {slug: 'mri', language: 'en'}),
  diagnosticTestsQuery: async () =>
    (
      await client.fetch(groq.diagnosticTestsQuery, {...page, kind: null, reviewStatus: null, language: 'en'})
    )[0],
  faqBySlugQuery: async () => await client.fetch(groq.faqBySlugQuery, {slug: 'ice-or-heat', language: 'en'}),
  faqsQuery: async () =>
    (
      await client.fetch(groq.faqsQuery, {
        ...page,
        kind: null,
        condition: null,
        reviewStatus: null,
        language: 'en',
      })
    )[0],
  guideBySlugQuery: async () =>
    await client.fetch(groq.guideBySlugQuery, {slug: 'back-spasm-treatment-options', language: 'en'}),
  guidesQuery: async () =>
    (await client.fetch(groq.guidesQuery, {...page, condition: null, reviewStatus: null, language: 'en'}))[0],
  localContextQuery: async () =>
    await client.fetch(groq.localContextQuery, {clinic: 'example-back-clinic-uk', language: 'en'}),
  localTermBySlugQuery: async () =>
    await client.fetch(groq.localTermBySlugQuery, {slug: 'doctor', language: 'en'}),
  localTermsQuery: async () => (await client.fetch(groq.localTermsQuery, {...page, language: 'en'}))[0],
  misconceptionsQuery: async () =>
    (await client.fetch(groq.misconceptionsQuery, {condition: null, language: 'en'}))[0],
  peopleQuery: async () => (await client.fetch(groq.peopleQuery, {...page, role: null}))[0],
  personBySlugQuery: async () => await client.fetch(groq.personBySlugQuery, {slug: 'example-reviewer'}),
  redFlagBySlugQuery: async () =>
    await client.fetch(groq.redFlagBySlugQuery, {slug: 'cancer', language: 'en'}),
  redFlagsByConditionQuery: async () =>
    await client.fetch(groq.redFlagsByConditionQuery, {slug: 'back-spasm', language: 'en'}),
  redFlagsByUrgencyQuery: async () =>
    (await client.fetch(groq.redFlagsByUrgencyQuery, {urgency: 'emergency', language: 'en'}))[0],
  redFlagsQuery: async () => (await client.fetch(groq.redFlagsQuery, {language: 'en'}))[0],
  relatedQuery: async () =>
    await client.fetch(groq.relatedQuery, {type: 'condition', slug: 'back-spasm', language: 'en'}),
  reviewQueueQuery: async () => (await client.fetch(groq.reviewQueueQuery))[0],
  searchIndexQuery: async () => (await client.fetch(groq.searchIndexQuery, {language: 'en'}))[0],
  sitemapQuery: async () => (await client.fetch(groq.sitemapQuery, {language: 'en'}))[0],
  slugsQuery: async () => (await client.fetch(groq.slugsQuery, {type: 'condition', language: 'en'}))[0],
  sourceBySlugQuery: async () => await client.fetch(groq.sourceBySlugQuery, {slug: 'acp-2017'}),
  sourcesQuery: async () =>
    (await client.fetch(groq.sourcesQuery, {...page, kind: null, jurisdiction: null, status: null}))[0],
  symptomBySlugQuery: async () =>
    await client.fetch(groq.symptomBySlugQuery, {slug: 'numbness', language: 'en'}),
  symptomsQuery: async () =>
    (
      await client.fetch(groq.symptomsQuery, {
        ...page,
        bodyRegion: null,
        kind: null,
        urgency: null,
        reviewStatus: null,
        language: 'en',
      })
    )[0],
  treatmentBySlugQuery: async () =>
    await client.fetch(groq.treatmentBySlugQuery, {slug: 'heat', language: 'en'}),
  treatmentOptionsQuery: async () =>
    await client.fetch(groq.treatmentOptionsQuery, {slug: 'back-spasm', language: 'en'}),
  treatmentsQuery: async () =>
    (
      await client.fetch(groq.treatmentsQuery, {
        ...page,
        invasiveness: null,
        kind: null,
        condition: null,
        reviewStatus: null,
        language: 'en',
      })
    )[0],
}
