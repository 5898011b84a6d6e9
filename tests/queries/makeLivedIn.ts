import type {SanityClient, SanityDocumentStub} from '@sanity/client'
import type {
  BodyRegion,
  Cause,
  Clinic,
  Condition,
  DiagnosticTest,
  Faq,
  Guide,
  LocalTerm,
  Person,
  Source,
  Symptom,
  Treatment,
} from '../../schemas/types.gen.ts'
import {personRoles, valuesOf} from '../../schemas/vocabulary.ts'

/** A document of a type that has a list. */
export type Listed =
  | BodyRegion
  | Cause
  | Clinic
  | Condition
  | DiagnosticTest
  | Faq
  | Guide
  | LocalTerm
  | Person
  | Source
  | Symptom
  | Treatment

const reference = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})
const slug = (current: string) => ({_type: 'slug', current})

const people: SanityDocumentStub[] = valuesOf(personRoles).map((role) => ({
  _id: `person-${role}`,
  _type: 'person',
  name: role,
  slug: slug(role),
  role,
}))

/** The seeded content is about the back alone: something for filters to keep apart from it. */
const aboutTheNeck: SanityDocumentStub[] = [
  {_id: 'bodyRegion-neck', _type: 'bodyRegion', name: 'Neck', slug: slug('neck')},
  {
    _id: 'symptom-stiff-neck',
    _type: 'symptom',
    name: 'Stiff neck',
    slug: slug('stiff-neck'),
    bodyRegions: [reference('bodyRegion-neck')],
    review: {status: 'draft'},
  },
  {
    _id: 'condition-neck-spasm',
    _type: 'condition',
    name: 'Neck spasm',
    slug: slug('neck-spasm'),
    bodyRegions: [reference('bodyRegion-neck')],
    treatments: [{_key: 'heat', treatment: reference('treatment-heat')}],
    faqs: [reference('faq-ice-or-heat')],
    review: {status: 'draft'},
  },
  {
    _id: 'guide-neck-spasm',
    _type: 'guide',
    title: 'Neck spasm',
    slug: slug('neck-spasm'),
    conditions: [reference('condition-neck-spasm')],
    review: {status: 'draft'},
  },
]

export const nameField = (document: Listed): string =>
  ['name', 'title', 'question', 'term'].find((field) => field in document) ?? 'name'

/**
 * Makes of the seeded content one that has been in use: with people, with content about another part of the body, and with
 * some equal and some different names, dates and review statuses among documents of each type.
 */
export async function makeLivedIn(client: SanityClient): Promise<void> {
  await client.mutate([...people, ...aboutTheNeck].map((document) => ({create: document})))
  // Found under `back` all the same, because the lower back is part of it.
  const bodyRegions = [reference('bodyRegion-lower-back')]
  await client.patch('condition-back-spasm', {set: {bodyRegions}}).commit()
  const documents = await client.fetch<Listed[]>('*[defined(slug.current)]')
  for (const turn of [0, 1, 2, 3]) {
    const transaction = client.transaction()
    documents.forEach((document, index) => {
      if (index % 4 !== turn) return
      transaction.patch(document._id, {
        set: {
          touched: true,
          ...(index % 5 === 0 ? {[nameField(document)]: index % 2 === 0 ? 'Same name' : 'same Name'} : {}),
          ...('review' in document && index % 3 === 0
            ? {'review.status': 'approved', 'review.nextReview': `2027-01-0${turn + 1}`}
            : {}),
        },
      })
    })
    await transaction.commit()
  }
}
