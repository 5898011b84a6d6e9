import {isDeepStrictEqual} from 'node:util'
import * as fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import * as checkedQueries from '../../queries/checkedQueries.ts'
import {ContentError, createReader, localize} from '../../queries/index.ts'
import type {ContentIssue, Mode, Question, Reader} from '../../queries/index.ts'
import {question} from '../../queries/Question.ts'
import type {CheckedQuery} from '../../queries/Question.ts'
import {startInProcess} from '../lake/lakeUnderTest.ts'
import type {LakeUnderTest} from '../lake/lakeUnderTest.ts'
import {allQueries} from './allQueries.ts'
import {allQuestions} from './allQuestions.ts'
import {answeringClient} from './answeringClient.ts'
import {changesOf, shownInPreview, toldOf, withValue} from './resultChanges.ts'
import type {ResultChange} from './resultChanges.ts'
import {condensed, placesIn} from './resultPlaces.ts'
import {seededDataset} from './seededDataset.ts'

// Whatever single field of a result is missing or wrong, it is told by its path, and no wrong value is passed on. What is
// wrong is for zod to say, with which the rooms describe their results.

/** Where an error finds something wrong. */
type Told = readonly Pick<ContentIssue, 'path' | 'documentId'>[]

interface BrokenResult extends ResultChange {
  readonly what: string
  /** According to zod. */
  readonly wrong: Told
}

interface QueryUnderTest {
  readonly zod: z.core.$ZodType
  /** What it gives on the seeded content, in the words of the clinic. */
  readonly result: unknown
  /** The same with one thing wrong: at each kind of place that it can have, in each way. */
  readonly broken: readonly BrokenResult[]
  /** Asks for the result as it is. */
  readonly plain: Question<unknown>
  /** The questions of the catalogue that it answers. */
  readonly questions: readonly Question<unknown>[]
}

const checked: readonly CheckedQuery<unknown>[] = Object.values(checkedQueries)
const inTests = new Map<string, {shape: z.core.$ZodType; params: object}>(Object.entries(allQueries))
const clinic = 'example-back-clinic-us'

let lake: LakeUnderTest
const underTest = new Map<string, QueryUnderTest>()
/** What requests are answered with, by the text of the query. */
const answers = new Map<string, unknown>()
let published: Reader<'published'>
let preview: Reader<'preview'>
let dropping: Reader<'published'>
let dropped: ContentError[] = []

beforeAll(async () => {
  lake = await startInProcess()
  const client = await seededDataset(lake)
  const local = await createReader({client, clinic, perspective: 'published'}).localContext()
  for (const query of checked) {
    const {shape: zod, params} = inTests.get(query.name) ?? {}
    if (zod === undefined) throw new Error(`${query.name} is not among allQueries.`)
    const found = await client.fetch<unknown>(query.query, {...params, clinic}, {perspective: 'published'})
    const result = localize(found, local)
    underTest.set(query.name, {
      zod,
      result,
      broken: brokenResults(zod, result),
      plain: question(query, {}, (whole) => whole),
      // A site without its own clinic has nothing to show at all.
      questions: Object.values(allQuestions).filter(
        (asked) => asked.name === query.name && asked !== allQuestions.ownClinic,
      ),
    })
  }
  const answering = answeringClient(client, (query) => answers.get(query))
  answers.set(checkedQueries.localContext.query, named('localContextQuery').result)
  published = createReader({client: answering, clinic, perspective: 'published'})
  preview = createReader({client: answering, clinic, perspective: 'drafts'})
  const onInvalid = (error: ContentError): unknown => dropped.push(error)
  dropping = createReader({client: answering, clinic, perspective: 'published', onInvalid})
  await Promise.all([published, preview, dropping].map((reader) => reader.localContext()))
})
afterAll(() => lake.close())

function named(name: string): QueryUnderTest {
  const query = underTest.get(name)
  if (query === undefined) throw new Error(`There is no ${name}.`)
  return query
}

function brokenResults(zod: z.core.$ZodType, result: unknown): BrokenResult[] {
  const rest = condensed(zod, result)
  // One item of a list before the others, so that what is wrong is not the first thing.
  const small = Array.isArray(rest) && Array.isArray(result) ? [...result.slice(0, 1), ...rest] : rest
  const places = new Map(placesIn(zod, small).map((place) => [place.name, place]))
  return [...places.values()]
    .flatMap((place) => changesOf(small, place))
    .map((change) => ({
      ...change,
      what: `${change.place.name} ${change.how}`,
      wrong: wrongAt(change),
    }))
}

/** What zod finds wrong; it may say of an empty string in the place of a list that it is also too short. */
const wrongIn = (zod: z.core.$ZodType, result: unknown): Told => {
  const wrong = (z.safeParse(zod, result).error?.issues ?? []).map(({path}) => toldOf(result, path))
  return [...new Map(wrong.map((place) => [place.path, place])).values()]
}

/** What zod finds wrong at a place where nothing was wrong. */
const wrongAt = ({place: {path, shape}, value, result}: ResultChange): Told =>
  value === undefined && shape instanceof z.ZodMiniExactOptional
    ? []
    : (z.safeParse(shape, value).error?.issues ?? []).map((issue) => toldOf(result, [...path, ...issue.path]))

/** Asks a question while its query gives a certain result. */
async function ask(
  reader: Reader<Mode>,
  asked: Question<unknown>,
  result: unknown,
): Promise<{data?: unknown; told: Told}> {
  answers.set(asked.query, result)
  try {
    const {data, missing} = await reader.ask(asked)
    return {data, told: placesOf(missing)}
  } catch (error) {
    if (error instanceof ContentError && error.code === 'content-invalid')
      return {told: placesOf(error.issues)}
    throw error
  }
}

const placesOf = (issues: readonly ContentIssue[]): Told =>
  issues.map(({path, documentId}) => ({path, documentId}))

/** Those of which something does not hold. */
async function failing(
  broken: readonly BrokenResult[],
  holds: (broken: BrokenResult) => Promise<boolean>,
): Promise<string[]> {
  const failed: string[] = []
  for (const one of broken) if (!(await holds(one))) failed.push(one.what)
  return failed
}

const tells =
  (reader: Reader<Mode>, asked: Question<unknown>) =>
  async ({result, wrong}: BrokenResult): Promise<boolean> =>
    isDeepStrictEqual((await ask(reader, asked, result)).told, wrong)

const givesNothingWrong =
  (plain: Question<unknown>) =>
  async ({result, wrong}: BrokenResult): Promise<boolean> => {
    const {data, told} = await ask(published, plain, result)
    return isDeepStrictEqual(told, wrong) && (wrong.length > 0 || isDeepStrictEqual(data, result))
  }

describe.each(checked.map(({name}) => name))('%s that is wrong at one place', (name) => {
  test('is refused by that place, unless it may be null there', async () => {
    const {zod, result, broken, plain, questions} = named(name)
    expect(wrongIn(zod, result)).toEqual([])
    expect(await failing(broken, givesNothingWrong(plain))).toEqual([])
    for (const asked of questions) expect(await failing(broken, tells(published, asked))).toEqual([])
  })

  test('is shown in preview without what is wrong', async () => {
    const {broken, plain, questions} = named(name)
    const isLeftOut = async (one: BrokenResult): Promise<boolean> => {
      const {data} = await ask(preview, plain, one.result)
      return isDeepStrictEqual(data, one.wrong.length === 0 ? one.result : shownInPreview(one))
    }
    expect(await failing(broken, isLeftOut)).toEqual([])
    for (const asked of [plain, ...questions]) {
      expect(await failing(broken, tells(preview, asked))).toEqual([])
    }
  })

  test('is a list without that item and tells of it, if it is a list with a handler for it', async () => {
    const {broken, questions} = named(name)
    for (const asked of questions) {
      const isDropped = async ({place: {path}, result, wrong}: BrokenResult): Promise<boolean> => {
        const [index] = path
        if (wrong.length === 0 || !Array.isArray(result) || typeof index !== 'number') return true
        dropped = []
        const {data, told} = await ask(dropping, asked, result)
        if (told.length > 0) return isDeepStrictEqual(told, wrong) && dropped.length === 0
        const issues = dropped.map((error) => placesOf(error.issues))
        const others = await ask(published, asked, result.toSpliced(index, 1))
        return isDeepStrictEqual(issues, [wrong]) && isDeepStrictEqual(data, others.data)
      }
      expect(await failing(broken, isDropped)).toEqual([])
    }
  })
})

test('a shape that takes too much would be seen', async () => {
  const {broken} = named('slugsQuery')
  const lax = question({...checkedQueries.slugs, shape: {data: ['*', ['?', 's'], 0]}}, {}, (slugs) => slugs)
  expect(await failing(broken, givesNothingWrong(lax))).toEqual(['[] null'])
})

describe('the clinic’s own words that are wrong at one place', () => {
  const {query} = checkedQueries.localContext
  const asked = allQuestions.slugs

  const askWith = async (reader: Reader<Mode>, words: unknown) => {
    answers.set(query, words)
    answers.set(asked.query, ['back-spasm'])
    return reader.ask(asked, {fresh: true})
  }
  const brokenWords = () => named('localContextQuery').broken.filter(({wrong}) => wrong.length > 0)

  test('are refused by that place, whatever is asked', async () => {
    const isRefused = async ({result, wrong}: BrokenResult): Promise<boolean> => {
      const error: unknown = await askWith(published, result).catch((reason: unknown) => reason)
      return error instanceof ContentError && isDeepStrictEqual(placesOf(error.issues), wrong)
    }
    expect(await failing(brokenWords(), isRefused)).toEqual([])
  })

  test('do not keep an editor from a preview, as long as there is a clinic', async () => {
    const isClinicLost = ({place: {name}}: BrokenResult): boolean =>
      ['.clinic', '.clinic._id', '.clinic._type'].includes(name)
    const isTold = async ({result, wrong}: BrokenResult): Promise<boolean> => {
      const {data, missing} = await askWith(preview, result)
      return isDeepStrictEqual(data, ['back-spasm']) && isDeepStrictEqual(placesOf(missing), wrong)
    }
    expect(
      await failing(
        brokenWords().filter((one) => !isClinicLost(one)),
        isTold,
      ),
    ).toEqual([])
  })
})

test('any value at any place is taken as it is, or else told of, refused and left out of the preview', async () => {
  const names = checked.map(({name}) => name)
  const anyOther = fc.jsonValue({maxDepth: 2}).filter((value) => !JSON.stringify(value).includes('{'))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), anyOther, async (name, number, value) => {
      const {zod, result, plain, questions} = named(name)
      const places = placesIn(zod, result)
      const place = places[number % places.length]
      if (place === undefined) return
      const altered = withValue(result, place.path, value)
      const wrong = wrongIn(zod, altered)
      const expected = wrong.length === 0 ? {data: altered, told: wrong} : {told: wrong}
      expect(await ask(published, plain, altered)).toEqual(expected)
      for (const asked of questions) expect((await ask(preview, asked, altered)).told).toEqual(wrong)
    }),
  )
})
