import {ContentError} from './ContentError.ts'
import type {ContentIssue} from './ContentError.ts'
import {placeholderUnknown} from './localize.ts'
import type {LocalContext} from './localize.ts'
import {readResult} from './readResult.ts'
import type {ReadingOptions} from './readResult.ts'
import type {Shape} from './Shape.ts'

/** A query, the shape of its result, and the document types whose coming and going changes the answer. */
export interface CheckedQuery<Result> {
  /** The name under which the query is exported. */
  readonly name: string
  readonly query: string
  readonly shape: Shape<Result>
  readonly types: readonly string[]
}

/** What it takes to make a page of a result. */
export interface AnswerContext extends ReadingOptions {
  readonly local: LocalContext
  /** When something is wrong: told here in preview, which goes on; thrown otherwise. */
  readonly missing: ContentIssue[] | null
  /** Is told of an item that a list leaves out. Null: nothing is left out, the error is thrown. */
  readonly onInvalid: ((error: ContentError) => void) | null
  readonly clock: () => Date
}

/** Something to ask a `Reader`: plain data, and how to make a `Page` of the result. */
export interface Question<Page> {
  readonly name: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  readonly types: readonly string[]
  readonly answer: (result: unknown, context: AnswerContext) => Page
}

/** A question whose whole result is one page: what is wrong anywhere in it is wrong with all of it. */
export const question = <Result, Page>(
  {shape, ...checked}: CheckedQuery<Result>,
  params: Readonly<Record<string, unknown>>,
  page: (result: Result, context: AnswerContext) => Page,
): Question<Page> => ({
  ...checked,
  params,
  answer: (result, context) => page(taken(checked.name, shape, result, context), context),
})

/**
 * A question whose result is a list of items that stand for themselves, so that one that is wrong can be left out and
 * told of. `page` is also given the last item as it came, for the place of the next page.
 */
export const listQuestion = <Item, Page>(
  {shape, ...checked}: CheckedQuery<Item[]>,
  params: Readonly<Record<string, unknown>>,
  page: (items: Item[], context: AnswerContext, rows: readonly unknown[]) => Page,
): Question<Page> => ({
  ...checked,
  params,
  answer: (result, context) => {
    const {onInvalid} = context
    const rows: readonly unknown[] = Array.isArray(result) ? result : []
    const whole = (): Item[] => taken(checked.name, shape, result, context)
    if (onInvalid === null || !Array.isArray(result)) return page(whole(), context, rows)
    const items = rows.flatMap((row, index): Item[] => {
      try {
        return taken(checked.name, shape, [row], context, index)
      } catch (error) {
        if (!(error instanceof ContentError)) throw error
        onInvalid(error)
        return []
      }
    })
    return page(items, context, rows)
  },
})

/**
 * A result that was read, in the clinic's words.
 *
 * @param index - where the first item stands, when the result is a part of a list.
 * @throws ContentError `content-invalid` or `placeholder-unknown`, unless what is missing is only told.
 */
function taken<Result>(
  name: string,
  shape: Shape<Result>,
  result: unknown,
  context: AnswerContext,
  index = 0,
): Result {
  const {value, wrong, unfilled} = readResult(shape, result, context)
  if (context.missing !== null) context.missing.push(...wrong, ...unfilled)
  else if (wrong.length > 0) {
    throw new ContentError({
      code: 'content-invalid',
      query: name,
      problem: 'content is not what the query promises',
      issues: wrong.map(placed(index)),
      nextStep: 'Correct each document in the studio and publish it.',
    })
  } else if (unfilled.length > 0) throw placeholderUnknown(name, unfilled.map(placed(index)), context.local)
  return value
}

/** What is told of the first item of a list, told of another one. */
const placed =
  (index: number) =>
  (issue: ContentIssue): ContentIssue => ({...issue, path: issue.path.replace(/^\[0\]/, `[${index}]`)})
