import type {SanityClient} from '@sanity/client'
import {expectTypeOf} from 'vitest'
import {conditionBySlugQuery, conditionsQuery, redFlagsQuery} from '../../queries/groq.ts'
import type {
  ConditionBySlugQueryResult,
  ConditionsQueryResult,
  RedFlagsQueryResult,
} from '../../queries/groq.ts'

declare const client: SanityClient
const firstPage = {sort: 'name', after: null, afterId: null, limit: 10} as const

// The client's own `fetch` knows results and parameters from the import alone.
expectTypeOf(
  client.fetch(conditionBySlugQuery, {slug: 'back-spasm', language: 'en'}),
).resolves.toEqualTypeOf<ConditionBySlugQueryResult>()
expectTypeOf(
  client.fetch(conditionBySlugQuery, {slug: 'back-spasm', language: 'en'}, {perspective: 'published'}),
).resolves.toEqualTypeOf<ConditionBySlugQueryResult>()
expectTypeOf(
  client.fetch(conditionsQuery, {...firstPage, bodyRegion: null, reviewStatus: 'approved', language: 'en'}),
).resolves.toEqualTypeOf<ConditionsQueryResult>()
expectTypeOf(client.fetch(redFlagsQuery)).resolves.toEqualTypeOf<RedFlagsQueryResult>()
expectTypeOf(
  client.fetch(redFlagsQuery, {language: 'en'}, {perspective: 'drafts'}),
).resolves.toEqualTypeOf<RedFlagsQueryResult>()

// @ts-expect-error -- the parameter is called `slug`
void client.fetch(conditionBySlugQuery, {slgu: 'back-spasm', language: 'en'})
// @ts-expect-error -- there is no parameter `clinic`
void client.fetch(conditionBySlugQuery, {slug: 'back-spasm', clinic: 'x', language: 'en'})
// @ts-expect-error -- a slug is a string
void client.fetch(conditionBySlugQuery, {slug: 1, language: 'en'})
// @ts-expect-error -- no such review status
void client.fetch(conditionsQuery, {...firstPage, bodyRegion: null, reviewStatus: 'reviewed', language: 'en'})
// @ts-expect-error -- the query has no parameters
void client.fetch(redFlagsQuery, {slug: 'x', language: 'en'})
