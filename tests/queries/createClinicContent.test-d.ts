import type {SanityClient} from '@sanity/client'
import {expectTypeOf} from 'vitest'
import {createClinicContent} from '../../queries/index.ts'
import type {ConditionPage, RedFlagGroup, TreatmentChoices} from '../../queries/index.ts'

declare const client: SanityClient

const content = createClinicContent({client, clinic: 'a-clinic', perspective: 'published'})

expectTypeOf(content.condition('back-spasm')).resolves.toEqualTypeOf<ConditionPage | null>()
expectTypeOf(content.treatmentsFor('back-spasm')).resolves.toEqualTypeOf<TreatmentChoices | null>()
expectTypeOf(content.redFlags()).resolves.toEqualTypeOf<RedFlagGroup[]>()
expectTypeOf(content.redFlagsFor('back-spasm')).resolves.toEqualTypeOf<RedFlagGroup[] | null>()
expectTypeOf<ConditionPage['treatments']['notAdvised'][number]['line']>().toEqualTypeOf<
  'first' | 'next' | 'specialist' | 'not-advised'
>()

// @ts-expect-error -- whose website it is has to be said
createClinicContent({client})
// @ts-expect-error -- `raw` would mix drafts in
createClinicContent({client, clinic: 'a-clinic', perspective: 'raw'})
// @ts-expect-error -- the filter is called `bodyRegion`
void content.conditions({bodyregion: 'back'})
// @ts-expect-error -- no such review status
void content.conditions({reviewStatus: 'reviewed'})
// @ts-expect-error -- a slug is a string
void content.condition({slug: 'back-spasm'})
// @ts-expect-error -- the parameter is called `slug`
void content.related({_type: 'condition', slgu: 'back-spasm'})
// @ts-expect-error -- sources have no page of their own
void content.related({_type: 'source', slug: 'acp-2017'})
// @ts-expect-error -- there is no such type
void content.slugs('conditions')
// @ts-expect-error -- there is no such rung
void content.treatments({invasiveness: 'surgery'})
// @ts-expect-error -- sources are filtered by their own status
void content.sources({reviewStatus: 'approved'})
// @ts-expect-error -- conditions are not sorted by size
void content.conditions({sort: 'size'})
// @ts-expect-error -- what is not reviewed has no next review
void content.bodyRegions({sort: 'review'})
// @ts-expect-error -- a limit is a number
void content.conditions({limit: '10'})
// @ts-expect-error -- a cursor is a string, and no count
void content.conditions({after: 10})
// @ts-expect-error -- treatments are compared by their slugs
void content.compareTreatments('ice')
void content.treatments({
  invasiveness: 'self-care',
  condition: undefined,
  sort: 'review',
  limit: 5,
  after: null,
})
void content.bodyRegions({partOf: 'back', sort: 'updated'})
void content.related({_type: 'condition', slug: 'back-spasm'})

export async function names(): Promise<void> {
  const page = await content.condition('back-spasm')
  // @ts-expect-error -- a document may not be there
  expectTypeOf(page.name).toBeString()
  // @ts-expect-error -- `summary` is a string, never null
  expectTypeOf(page?.summary).toEqualTypeOf<string | null | undefined>()
  // @ts-expect-error -- there is no such line
  expectTypeOf(page?.treatments.ladder[0]?.options[0]?.line === 'second').toBeBoolean()
}
