import type {SanityClient} from '@sanity/client'
import {stegaClean} from '@sanity/client/stega'
import type {StegaString} from '@sanity/client/stega'
import {expectTypeOf} from 'vitest'
import {createClinicContent, createReader, questions} from '../../queries/index.ts'
import type {
  Answer,
  ClinicContent,
  ConditionPage,
  ContentError,
  Mode,
  Perspective,
  Preview,
  Reader,
  RedFlagGroup,
} from '../../queries/index.ts'

declare const client: SanityClient
declare const perspective: Perspective
declare const onInvalid: (error: ContentError) => void
const clinic = 'a-clinic'

const published = createClinicContent({client, clinic, perspective: 'published'})
const drafts = createClinicContent({client, clinic, perspective: 'drafts'})

// The perspective decides the type.
expectTypeOf(createClinicContent({client, clinic})).toEqualTypeOf<ClinicContent>()
expectTypeOf(published).toEqualTypeOf<ClinicContent>()
expectTypeOf(drafts).toEqualTypeOf<ClinicContent<'preview'>>()
expectTypeOf(createClinicContent({client, clinic, perspective: ['spring', 'drafts']})).toEqualTypeOf<
  ClinicContent<'preview'>
>()
expectTypeOf(createReader({client, clinic, perspective: 'drafts'})).toEqualTypeOf<Reader<'preview'>>()
expectTypeOf(drafts.condition('back-spasm')).resolves.toEqualTypeOf<Preview<ConditionPage> | null>()
expectTypeOf(drafts.redFlags()).resolves.toEqualTypeOf<Preview<RedFlagGroup>[]>()
expectTypeOf(drafts.ask(questions.condition('back-spasm'))).resolves.toEqualTypeOf<
  Answer<Preview<ConditionPage> | null>
>()
expectTypeOf(drafts.slugs('faq')).resolves.toEqualTypeOf<string[]>()

// A site that shows both takes what may be missing as missing.
expectTypeOf(
  createClinicContent(
    perspective === 'published' ? {client, clinic, perspective} : {client, clinic, perspective},
  ),
).toEqualTypeOf<ClinicContent<Mode>>()

// @ts-expect-error -- a preview shows what is broken: there is nothing to leave out
createClinicContent({client, clinic, perspective: 'drafts', onInvalid})
// @ts-expect-error -- nor is there in a release
createClinicContent({client, clinic, perspective: ['spring'], onInvalid})
// @ts-expect-error -- nor is it thrown
createReader({client, clinic, perspective: 'drafts', onInvalid: 'throw'})
const dropping = {client, clinic, perspective: 'drafts' as const, onInvalid}
// @ts-expect-error -- nor when it is passed on
createClinicContent(dropping)
createClinicContent({client, clinic, onInvalid})

export async function show(): Promise<void> {
  const page = await published.condition('back-spasm')
  const draft = await drafts.condition('back-spasm')
  if (page === null || draft === null) return

  const publish = (condition: ConditionPage): string => condition.summary
  publish(page)
  // @ts-expect-error -- a draft is no page that may be published
  publish(draft)

  expectTypeOf(page.summary.length).toBeNumber()
  // @ts-expect-error -- there may be no summary yet
  expectTypeOf(draft.summary.length).toBeNumber()
  // @ts-expect-error -- nor a review
  expectTypeOf(draft.review.status).toBeString()
  // @ts-expect-error -- nor the text of a claim
  expectTypeOf(draft.keyFacts[0]?.text.length).toBeNumber()

  // Ids, lists and what programs read are as in a page, or missing.
  expectTypeOf(draft._id).toEqualTypeOf<string>()
  expectTypeOf(draft._type).toEqualTypeOf<'condition'>()
  expectTypeOf(draft.slug).toEqualTypeOf<string | null>()
  expectTypeOf(draft.redFlags).toEqualTypeOf<Preview<RedFlagGroup>[]>()
  expectTypeOf(draft.faqs.length).toBeNumber()
  expectTypeOf(draft.review?.status).toEqualTypeOf<ConditionPage['review']['status'] | null | undefined>()
  expectTypeOf(draft.review?.nextReview).toEqualTypeOf<string | null | undefined>()
  expectTypeOf(draft.review?.status === 'approved').toBeBoolean()
  expectTypeOf(draft.slug === 'back-spasm').toBeBoolean()
  // @ts-expect-error -- no such status
  expectTypeOf(draft.review?.status === 'reviewed').toBeBoolean()

  // Text may hold characters that nobody sees.
  expectTypeOf(draft.name).toEqualTypeOf<StegaString | null>()
  expectTypeOf(draft.name).toExtend<string | null>()
  // @ts-expect-error -- it is never just that: `stegaClean` makes it so
  expectTypeOf(draft.name === 'Back spasm').toBeBoolean()
  if (draft.name === null) return
  expectTypeOf(stegaClean(draft.name) === 'Back spasm').toBeBoolean()
  switch (draft.name) {
    // @ts-expect-error -- nor here
    case 'Back spasm':
      break
  }
  expectTypeOf(page.name === 'Back spasm').toBeBoolean()
}
