import type {ContentIssue} from './ContentError.ts'
import {logicFields} from './logicFields.ts'
import {resultPlace} from './resultPlace.ts'
import {isObjectShape} from './Shape.ts'
import type {ObjectShape, Shape, ShapeData} from './Shape.ts'

export interface ReadingOptions {
  /** Puts text for readers in a clinic's words in the language of the text; reports each placeholder that nothing fills in. */
  readonly fill: (text: string, language: unknown, unknownPlaceholder: (message: string) => void) => string
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
  shape: Shape<unknown>,
  result: unknown,
  options: ReadingOptions,
): Reading<unknown> {
  const walk: Walk = {...options, result, path: [], depth: 0, language: null, wrong: [], unfilled: []}
  const value = readerOf(shape)(result, walk, false)
  return {value: value === broken ? null : value, wrong: walk.wrong, unfilled: walk.unfilled}
}

/** Where a reading is, and what it found so far. */
interface Walk extends ReadingOptions {
  readonly result: unknown
  /** The fields and indexes that lead to the value that is read now. */
  readonly path: PropertyKey[]
  /** How many of `path` hold: the rest is left from before. */
  depth: number
  /** What the innermost document that says it is in. */
  language: unknown
  readonly wrong: ContentIssue[]
  readonly unfilled: ContentIssue[]
}

/** Gives what stands for a value: itself, a corrected copy, or `broken`. `isQuoted` says it is somebody else's words. */
type Read = (value: unknown, walk: Walk, isQuoted: boolean) => unknown

/** In the place of a value that is wrong. */
const broken = Symbol('broken')

/** Without these nothing can be told of an object: it is left out whole. */
const identity: ReadonlySet<string> = new Set(['_id', '_key', '_type'])

/** A shape is the same object for as long as a site runs: what reads it is made once. */
const readers = new WeakMap<Shape<unknown>, Read>()

function readerOf(shape: Shape<unknown>): Read {
  const kept = readers.get(shape)
  if (kept !== undefined) return kept
  const reader = madeReader(shape.data, '')
  readers.set(shape, reader)
  return reader
}

/** `field` is the name that the value has in the innermost object. */
function madeReader(shape: ShapeData, field: string): Read {
  if (shape === 's') return logicFields.has(field) ? readLogic : readText
  if (shape === 'n') return (value, walk) => (typeof value === 'number' ? value : wrong(walk, 'number'))
  if (shape === 'b') return (value, walk) => (typeof value === 'boolean' ? value : wrong(walk, 'boolean'))
  if (shape === '0') return (value, walk) => (value === null ? value : wrong(walk, 'null'))
  if (shape === 'x') return (_value, walk) => wrong(walk, 'nothing')
  if (isObjectShape(shape)) return objectReader(shape)
  switch (shape[0]) {
    case 'e':
      return valueReader(shape.slice(1), field)
    case 'p':
      return patternReader(new RegExp(shape[1]))
    case '?':
      return unless(null, madeReader(shape[1], field))
    case 'o':
      return unless(undefined, madeReader(shape[1], field))
    case '*':
      return listReader(madeReader(shape[1], field), shape[2])
    case '|': {
      const [, ...options] = shape
      return optionReader(options)
    }
  }
  return shape satisfies never
}

const readText: Read = (value, walk, isQuoted) => {
  if (typeof value !== 'string') return wrong(walk, 'string')
  return isQuoted || !value.includes('{') ? value : filled(value, walk)
}

/** Apart from `readText`, which would otherwise make a function for each of thousands of texts, and garbage of it. */
const filled = (text: string, walk: Walk): string =>
  walk.fill(text, walk.language, (message) => walk.unfilled.push(issue(walk, message)))

const cleaned = (value: unknown, walk: Walk): unknown =>
  typeof value === 'string' ? walk.clean(value) : value

const readLogic: Read = (value, walk) =>
  typeof value === 'string' ? walk.clean(value) : wrong(walk, 'string')

const valueReader =
  (values: readonly unknown[], field: string): Read =>
  (value, walk) => {
    const clean = cleaned(value, walk)
    if (values.includes(clean)) return clean
    return value === null && field === '_type' ? absent(walk) : wrong(walk, oneOf(values))
  }

const patternReader =
  (pattern: RegExp): Read =>
  (value, walk) => {
    const clean = typeof value === 'string' ? walk.clean(value) : ''
    return pattern.test(clean) ? clean : wrong(walk, `the form ${pattern.source}`)
  }

const unless =
  (nothing: null | undefined, read: Read): Read =>
  (value, walk, isQuoted) =>
    value === nothing ? value : read(value, walk, isQuoted)

interface Field {
  readonly name: string
  readonly read: Read
  /** Half of all values are null where they may be: these are passed over at once. */
  readonly mayBeNull: boolean
}

function objectReader(shape: ObjectShape): Read {
  const fields = Object.entries(shape).map(([name, inner]): Field => ({
    name,
    read: madeReader(inner, name),
    mayBeNull: inner[0] === '?',
  }))
  const isDocument = '_id' in shape
  const saysLanguage = 'language' in shape
  return (value, walk, isQuoted) => {
    if (!isRecord(value)) {
      return isDocument && (value === null || value === undefined) ? absent(walk) : wrong(walk, 'object')
    }
    const isSource = isQuoted || value['_type'] === 'source'
    const depth = walk.depth++
    const around = walk.language
    if (saysLanguage) walk.language = cleaned(value['language'], walk)
    let copy: Record<string, unknown> | null = null
    let at = 0
    let field = fields[at]
    // Fields come in the order of the query, which is that of the shape: as far as they do, none is looked up by its name,
    // which takes a fifth of all the time.
    for (const name in value) {
      if (field?.name !== name) break
      const before = value[name]
      const after = readField(field, before, walk, depth, isSource)
      if (after !== before) copy = withField(copy ?? {...value}, name, after)
      field = fields[++at]
    }
    while (field !== undefined) {
      const before = value[field.name]
      const after = readField(field, before, walk, depth, isSource)
      if (after !== before) copy = withField(copy ?? {...value}, field.name, after)
      field = fields[++at]
    }
    walk.depth = depth
    walk.language = around
    if (copy === null) return value
    for (const name of identity) if (copy[name] === broken) return broken
    return copy
  }
}

function readField(
  {name, read, mayBeNull}: Field,
  value: unknown,
  walk: Walk,
  depth: number,
  isQuoted: boolean,
): unknown {
  if (value === null && mayBeNull) return value
  walk.path[depth] = name
  return read(value, walk, isQuoted)
}

/** Puts into a copy what stands for a field. What has lost its identity stays broken, so that it is seen. */
function withField(copy: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  copy[name] = value === broken && !identity.has(name) ? null : value
  return copy
}

const listReader =
  (read: Read, least: number): Read =>
  (value, walk, isQuoted) => {
    if (!Array.isArray(value)) {
      wrong(walk, 'array')
      return []
    }
    if (value.length < least) wrong(walk, `at least ${least} of them`)
    let copy: unknown[] | null = null
    const depth = walk.depth++
    for (let index = 0; index < value.length; index++) {
      const before: unknown = value[index]
      walk.path[depth] = index
      const after = read(before, walk, isQuoted)
      if (after !== before) copy ??= value.slice(0, index)
      if (after !== broken) copy?.push(after)
    }
    walk.depth = depth
    return copy ?? value
  }

/** One of several objects, told apart by the values of their `_type`. */
function optionReader(options: readonly ObjectShape[]): Read {
  const readOf = new Map<unknown, Read>()
  for (const option of options) {
    const read = objectReader(option)
    const {_type: types} = option
    if (Array.isArray(types)) for (const type of types.slice(1)) readOf.set(type, read)
  }
  const readType = valueReader([...readOf.keys()], '_type')
  return (value, walk, isQuoted) => {
    if (!isRecord(value)) return wrong(walk, 'object')
    const {_type: type} = value
    const read = readOf.get(type)
    if (read !== undefined) return read(value, walk, isQuoted)
    walk.path[walk.depth++] = '_type'
    readType(type, walk, isQuoted)
    walk.depth--
    return broken
  }
}

function wrong(walk: Walk, expected: string): typeof broken {
  walk.wrong.push(issue(walk, `expected ${expected}`))
  return broken
}

const absent = (walk: Walk): typeof broken =>
  wrong(walk, 'a document, but the reference is empty or leads to nothing that this perspective shows')

function issue({result, path, depth}: Walk, message: string): ContentIssue {
  const {path: place, documentId, value} = resultPlace(result, path.slice(0, depth))
  return {path: place, documentId, message, received: value ?? null}
}

const oneOf = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(' or ')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
