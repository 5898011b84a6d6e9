import type {ContentIssue} from './ContentError.ts'
import {logicFields} from './logicFields.ts'
import {resultPlace} from './resultPlace.ts'
import {isObjectShape} from './Shape.ts'
import type {ObjectShape, Shape, ShapeData} from './Shape.ts'

export interface ReadingOptions {
  /** Puts text for readers in a clinic's words; reports each placeholder that nothing fills in. */
  readonly fill: (text: string, unknownPlaceholder: (message: string) => void) => string
  /** Takes stega characters off what programs read. */
  readonly clean: (value: string) => string
}

/** What reading a result came to. */
export interface Reading<Result> {
  /** The result; where something is wrong there is null, and what is wrong in a list is left out of it. */
  readonly value: Result
  /** Every place that is not as the shape says. Only when there is none is the value all of a `Result`. */
  readonly wrong: readonly ContentIssue[]
  /** Every text with a placeholder that nothing fills in. */
  readonly unfilled: readonly ContentIssue[]
}

const isLogic: ReadonlySet<string> = new Set(logicFields)

/** Without these nothing can be told of an object: it is left out whole. */
const identity: ReadonlySet<string> = new Set(['_id', '_key', '_type'])

const noDocument =
  'expected a document, but the reference is empty or leads to nothing that this perspective shows'

/** In the place of a value that is wrong. */
const broken = Symbol('broken')

const oneOf = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(' or ')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The shape of `_type`: `e`, then the values by which an object of a union is told. */
const typesOf = (shape: ShapeData | undefined): readonly unknown[] => (Array.isArray(shape) ? shape : [])

/**
 * Reads a query result in one pass: holds it against its shape, puts its text in a clinic's words and cleans what programs
 * read. What is as it should be is not copied; the result itself is never changed.
 */
export function readResult<Result>(
  shape: Shape<Result>,
  result: unknown,
  options: ReadingOptions,
): Reading<Result>
export function readResult(
  {data}: Shape<unknown>,
  result: unknown,
  {fill, clean}: ReadingOptions,
): Reading<unknown> {
  const path: PropertyKey[] = []
  const wrong: ContentIssue[] = []
  const unfilled: ContentIssue[] = []

  const issue = (message: string): ContentIssue => {
    const {path: place, documentId, value} = resultPlace(result, path)
    return {path: place, documentId, message, received: value ?? null}
  }
  const expected = (what: string): typeof broken => {
    wrong.push(issue(`expected ${what}`))
    return broken
  }
  const absent = (): typeof broken => {
    wrong.push(issue(noDocument))
    return broken
  }
  const inWords = (text: string): string =>
    text.includes('{') ? fill(text, (message) => unfilled.push(issue(message))) : text

  /** `field` is the name that a value has in the innermost object; `isQuoted` says that it is somebody else's words. */
  const read = (shape: ShapeData, value: unknown, field: string, isQuoted: boolean): unknown => {
    if (shape === 's') {
      if (typeof value !== 'string') return expected('string')
      if (isLogic.has(field)) return clean(value)
      return isQuoted ? value : inWords(value)
    }
    if (shape === 'n') return typeof value === 'number' ? value : expected('number')
    if (shape === 'b') return typeof value === 'boolean' ? value : expected('boolean')
    if (shape === '0') return value === null ? value : expected('null')
    if (shape === 'x') return expected('nothing')
    if (isObjectShape(shape)) return readObject(shape, value, isQuoted)
    switch (shape[0]) {
      case 'e': {
        const cleaned = typeof value === 'string' ? clean(value) : null
        if (cleaned !== null && shape.indexOf(cleaned, 1) > 0) return cleaned
        return field === '_type' && value === null ? absent() : expected(oneOf(shape.slice(1)))
      }
      case 'p': {
        const cleaned = typeof value === 'string' ? clean(value) : null
        return cleaned !== null && new RegExp(shape[1]).test(cleaned)
          ? cleaned
          : expected(`the form ${shape[1]}`)
      }
      case '?':
        return value === null ? value : read(shape[1], value, field, isQuoted)
      case 'o':
        return value === undefined ? value : read(shape[1], value, field, isQuoted)
      case '*':
        return readList(shape[1], shape[2], value, field, isQuoted)
      case '|':
        return readOption(shape, value, isQuoted)
    }
    return shape satisfies never
  }

  const readOption = (
    [, ...options]: readonly ['|', ...(readonly ObjectShape[])],
    value: unknown,
    isQuoted: boolean,
  ): unknown => {
    const type = isRecord(value) ? value['_type'] : undefined
    const option = options.find(({_type}) => typesOf(_type).indexOf(type, 1) > 0)
    if (option !== undefined) return readObject(option, value, isQuoted)
    path.push('_type')
    expected(oneOf(options.flatMap(({_type}) => typesOf(_type).slice(1))))
    path.pop()
    return broken
  }

  const readObject = (fields: ObjectShape, value: unknown, isQuoted: boolean): unknown => {
    if (!isRecord(value)) {
      return '_id' in fields && (value === null || value === undefined) ? absent() : expected('object')
    }
    const isSource = isQuoted || value['_type'] === 'source'
    let copy: Record<string, unknown> | null = null
    let isBroken = false
    for (const field in fields) {
      const shape = fields[field]
      if (shape === undefined) continue
      const before = value[field]
      path.push(field)
      const after = read(shape, before, field, isSource)
      path.pop()
      if (after === before) continue
      copy ??= {...value}
      copy[field] = after === broken ? null : after
      isBroken ||= after === broken && identity.has(field)
    }
    return isBroken ? broken : (copy ?? value)
  }

  const readList = (
    shape: ShapeData,
    least: number,
    value: unknown,
    field: string,
    isQuoted: boolean,
  ): unknown => {
    if (!Array.isArray(value)) {
      expected('array')
      return []
    }
    if (value.length < least) expected(`at least ${least} of them`)
    let copy: unknown[] | null = null
    for (let index = 0; index < value.length; index++) {
      const before: unknown = value[index]
      path.push(index)
      const after = read(shape, before, field, isQuoted)
      path.pop()
      if (after !== before) copy ??= value.slice(0, index)
      if (after !== broken) copy?.push(after)
    }
    return copy ?? value
  }

  const value = read(data, result, '', false)
  return {value: value === broken ? null : value, wrong, unfilled}
}
