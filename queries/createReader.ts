import type {SanityClient, SyncTag} from '@sanity/client'
import {localContext as localContextQuestion} from './checkedQueries.ts'
import {checkOneOf} from './checkOneOf.ts'
import {contentInvalid} from './ContentError.ts'
import type {ContentError, ContentIssue} from './ContentError.ts'
import {contentTags} from './contentTags.ts'
import type {EventSources} from './EventSources.ts'
import {keepForAWhile} from './keepForAWhile.ts'
import {placeholderFiller} from './localize.ts'
import type {LocalContext} from './localize.ts'
import type {Language} from '../schemas/vocabulary.ts'
import type {Preview} from './Preview.ts'
import {withQueryName} from './queryOf.ts'
import type {Question} from './Question.ts'
import {readPerspective} from './readPerspective.ts'
import {readResult} from './readResult.ts'
import type {Perspective, PreviewPerspective} from './readPerspective.ts'
import {unknownClinic} from './unknownClinic.ts'
import {baseLanguage, languages, urgencies} from './vocabulary.ts'

/** How long the clinic's own words are kept, in milliseconds. */
const localContextLifetime = 60_000

export interface PublishedOptions {
  /** A client of `@sanity/client` 8. */
  readonly client: ReadingClient
  /** The slug of the clinic whose website this is. */
  readonly clinic: string
  /**
   * The language to read in: the base language, English, unless said otherwise. What is not translated comes in the base
   * language; each document says in its `language` what it is in.
   */
  readonly language?: Language
  /** What is published. It may be left out unless the client has a token. */
  readonly perspective?: 'published'
  /**
   * What to do about content that is not as promised. `throw`, unless said otherwise. With a handler a list leaves out
   * the item that is wrong and tells the handler of it; a single page, and the red flags, are thrown all the same.
   */
  readonly onInvalid?: 'throw' | ((error: ContentError) => void)
  readonly clock?: () => Date
}

export interface PreviewOptions {
  /** A client of `@sanity/client` 8 with a token that may see drafts. Stega is as it is configured. */
  readonly client: ReadingClient
  /** The slug of the clinic whose website this is. */
  readonly clinic: string
  /**
   * The language to read in: the base language, English, unless said otherwise. What is not translated comes in the base
   * language; each document says in its `language` what it is in.
   */
  readonly language?: Language
  readonly perspective: PreviewPerspective
  /** A preview shows what is wrong: nothing is thrown for it or left out because of it. */
  readonly onInvalid?: never
  readonly clock?: () => Date
}

/** A client of `@sanity/client` 8, or as much of it as is used: `live` and `listen` only by the function `live`. */
export type ReadingClient = Pick<SanityClient, 'config' | 'fetch'> & EventSources

export type Mode = 'published' | 'preview'

/** A page as a mode gives it: all that was promised, or what there is so far. */
export type In<ReaderMode extends Mode, Page> = ReaderMode extends 'published' ? Page : Preview<Page>

/** A page, with what a cache and an editor want to know of it. */
export interface Answer<Data> {
  readonly data: Data
  /** What invalidates it, for `cacheTag`, `Cache-Tag` and the like: drop these when `revalidate` names one of them. */
  readonly tags: string[]
  /** The same in the words of Sanity's live content API. */
  readonly syncTags: SyncTag[]
  /** In preview every place that is missing or wrong so far; otherwise none, for then it is thrown. */
  readonly missing: ContentIssue[]
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined
  /**
   * Reads past Sanity's CDN, and the clinic's own words anew, which are otherwise kept for a minute. For answers that a
   * cache keeps until one of their tags is dropped.
   */
  readonly fresh?: boolean
  /** The id of the event of `client.live` after which to read, so that no older answer comes from a cache. */
  readonly lastLiveEventId?: string
}

/** Asks one question at a time. */
export interface Reader<ReaderMode extends Mode> {
  /**
   * Throws a `ContentError` when content is not what the query promises, when text holds an unknown placeholder or when
   * the clinic is unknown. When a request fails it throws the client's own error, with the query's name (see `queryOf`).
   * Nothing is tried again.
   */
  ask<Page>(question: Question<Page>, options?: AskOptions): Promise<Answer<In<ReaderMode, Page>>>
  /** What `localize` needs, for results of queries that you fetch yourself. Kept for a minute. */
  localContext(): Promise<LocalContext>
  readonly client: ReadingClient
  readonly perspective: Perspective
  readonly language: Language
}

/**
 * What reads content for one clinic's website: the published, or in preview what is there so far.
 *
 * @throws ContentError `argument-invalid` for an unknown language or perspective, or no perspective with a client that may see
 *   drafts.
 */
export function createReader(options: PublishedOptions): Reader<'published'>
export function createReader(options: PreviewOptions): Reader<'preview'>
export function createReader(options: PublishedOptions | PreviewOptions): Reader<Mode>
export function createReader(options: PublishedOptions | PreviewOptions): {
  ask(question: Question<unknown>, options?: AskOptions): Promise<Answer<unknown>>
  localContext(): Promise<LocalContext>
  readonly client: ReadingClient
  readonly perspective: Perspective
  readonly language: Language
} {
  const {client, clinic: clinicSlug, language = baseLanguage, clock = () => new Date()} = options
  checkOneOf(
    'createReader',
    'language',
    languages.map(({value}) => value),
    language,
  )
  const config = client.config()
  const perspective = readPerspective(options.perspective, config)
  const isPreview = perspective !== 'published'
  const hasStega = isPreview && config.stega.enabled
  const onInvalid = typeof options.onInvalid === 'function' ? options.onInvalid : null

  const send = async (
    {name, query, params}: Pick<Question<unknown>, 'name' | 'query' | 'params'>,
    {signal, fresh = false, lastLiveEventId}: AskOptions,
  ): Promise<{result: unknown; syncTags: SyncTag[]}> => {
    try {
      const {result, syncTags = []} = await client.fetch<unknown>(
        query,
        {...params, language},
        {
          perspective: typeof perspective === 'string' ? perspective : [...perspective],
          filterResponse: false,
          returnQuery: false,
          stega: hasStega,
          ...(fresh ? {useCdn: false} : {}),
          ...(signal === undefined ? {} : {signal}),
          ...(lastLiveEventId === undefined ? {} : {lastLiveEventId}),
        },
      )
      return {result, syncTags}
    } catch (error) {
      throw withQueryName(error, name)
    }
  }

  const loadContext = async (asking: AskOptions = {}) => {
    const [{result, syncTags}, clean] = await Promise.all([
      send({...localContextQuestion, params: {clinic: clinicSlug}}, asking),
      hasStega ? stegaCleaner() : asIs,
    ])
    // Its own words stand as they are: there are none yet to put into them.
    const {value, wrong: missing} = readResult(localContextQuestion.shape, result, {clean, fill: asIs})
    if (!isPreview && missing.length > 0) throw contentInvalid(localContextQuestion.name, missing)
    const {clinic, clinics, terms, baseTerms} = value
    if (clinic === null) throw unknownClinic(clinicSlug, clinics)
    if (!isPreview) checkCareRoutes(clinic)
    // The draft of a clinic may not say its language yet.
    const locale = clinic.locale ?? baseLanguage
    const local: LocalContext = {clinic: {...clinic, locale}, terms, baseTerms}
    return {local, missing, clean, fill: placeholderFiller(local, clean), result, syncTags}
  }
  const keptContext = keepForAWhile(loadContext, {milliseconds: localContextLifetime, clock})

  return {
    ask: async (asked, asking = {}) => {
      const [{result, syncTags}, {local, clean, fill, ...context}] = await Promise.all([
        send(asked, asking),
        asking.fresh === true || asking.lastLiveEventId !== undefined ? loadContext(asking) : keptContext(),
      ])
      const missing = [...context.missing]
      const answering = {local, clean, fill, missing: isPreview ? missing : null, onInvalid, clock}
      return {
        data: asked.answer(result, answering),
        // Few callers want tags, and finding them is a walk through the whole result.
        get tags() {
          return contentTags(
            [result, context.result],
            [...asked.types, ...localContextQuestion.types],
            language,
          )
        },
        get syncTags() {
          return [...new Set([...syncTags, ...context.syncTags])]
        },
        missing,
      }
    },
    localContext: async () => (await keptContext()).local,
    client,
    perspective,
    language,
  }
}

const asIs = (text: string): string => text

/** Loaded where stega is on, and by no website's visitor. */
async function stegaCleaner(): Promise<(value: string) => string> {
  const {stegaClean} = await import('@sanity/client/stega')
  return (value) => stegaClean(value)
}

/** Red flags stand under the heading of their urgency: without one they would not be shown. */
function checkCareRoutes({_id, careRoutes}: LocalContext['clinic']): void {
  const issues = urgencies
    .filter(({value}) => careRoutes.filter(({urgency}) => urgency === value).length !== 1)
    .map(({value}) => ({
      path: 'clinic.careRoutes',
      documentId: _id,
      message: `expected one care route for ${value}`,
      received: careRoutes.map(({urgency}) => urgency),
    }))
  if (issues.length > 0) throw contentInvalid(localContextQuestion.name, issues)
}
