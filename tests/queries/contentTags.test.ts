import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as checkedQueries from '../../queries/checkedQueries.ts'
import {cacheTagHeader, contentTags, tagsOfChange} from '../../queries/contentTags.ts'
import {slugs} from '../../queries/questions.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'
import {loadContent} from '../../sync/loadContent.ts'
import {allQueries} from './allQueries.ts'
import {answerFrom} from './answerFrom.ts'

const {documents} = await loadContent(join(import.meta.dirname, '../../content'))

describe('an answer', () => {
  const answer = {
    _id: 'condition-back-spasm',
    _type: 'condition',
    redFlags: [
      {_id: 'redFlag-infection', _type: 'redFlag', sources: [{_id: 'source-nice-ng59', _type: 'source'}]},
    ],
    photo: {asset: {_id: 'image-abc-1x1-png', _type: 'sanity.imageAsset'}},
  }

  test('has the tags of every document in it, at any depth, and of the types it was chosen from', () => {
    expect(contentTags(answer, ['symptom'])).toEqual([
      'content:condition-back-spasm',
      'content:image-abc-1x1-png',
      'content:redFlag-infection',
      'content:source-nice-ng59',
      'content:symptom',
    ])
  })

  test('that is empty has the tags of its types: what it asks for may come', () => {
    expect(contentTags(null, ['condition'])).toEqual(['content:condition'])
    expect(contentTags([], ['condition'])).toEqual(['content:condition'])
  })

  test('that shows a draft or a version has the tags of what it is to become', () => {
    const drafts = [
      {_id: 'drafts.faq-heat', _type: 'faq'},
      {_id: 'versions.autumn.faq-ice', _type: 'faq'},
    ]
    expect(contentTags(drafts, [])).toEqual(['content:faq-heat', 'content:faq-ice'])
  })

  test('waits for a document that a reference leads to in vain', () => {
    expect(contentTags({author: {_id: 'person-gone', _type: null}}, [])).toEqual(['content:person-gone'])
  })
})

describe('of more tags than caches keep', () => {
  const many = (type: string, count: number) =>
    Array.from({length: count}, (_, index) => ({_id: `${type}-${index}`, _type: type}))

  test('100 stand as they are', () => {
    expect(contentTags(many('source', 99), ['faq'])).toHaveLength(100)
  })

  test('those of a type that has its tag already go first', () => {
    const tags = contentTags([...many('faq', 20), ...many('source', 90)], ['faq'])
    expect(tags).toContain('content:source-89')
    expect(tags.filter((tag) => tag.startsWith('content:faq'))).toEqual(['content:faq'])
  })

  test('then one for the type stands for the most documents, as often as it takes', () => {
    const tags = contentTags([...many('source', 150), ...many('claim', 90), ...many('faq', 30)], [])
    expect(tags).toHaveLength(32)
    expect(tags).toEqual(expect.arrayContaining(['content:source', 'content:claim', 'content:faq-29']))
  })
})

/** What can happen to a document: `null` comes before a new one and after a deleted one. */
interface Change {
  readonly before: ContentDocument | null
  readonly after: ContentDocument | null
}

const changes: Change[] = documents.flatMap((document) => [
  {before: document, after: {...document, ...withOtherTexts(document)}},
  {before: document, after: null},
  {before: null, after: {...document, _id: `${document._type}-copy`, slug: {_type: 'slug', current: 'copy'}}},
])

/** A copy in which every string says something else, but for what tells which thing it is. */
function withOtherTexts(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => [
      field,
      field.startsWith('_') ? inner : otherText(inner),
    ]),
  )
}

function otherText(value: unknown): unknown {
  if (typeof value === 'string') return `${value} too`
  if (Array.isArray(value)) return value.map(otherText)
  return typeof value === 'object' && value !== null ? withOtherTexts(value) : value
}

/** The document types that each query declares to be swayed by; the slugs asked for here are those of conditions. */
const typesOf = new Map(
  Object.values(checkedQueries).map(({name, types}) => [
    name,
    name === 'slugsQuery' ? slugs('condition').types : types,
  ]),
)

interface Asked {
  readonly name: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Answers a query from the documents of this project, after something has happened to them. */
function answerer({query, params}: Asked): (happened: readonly Change[]) => unknown {
  return (happened) => {
    const byId = new Map(documents.map((document) => [document._id, document]))
    for (const {before, after} of happened) {
      if (before !== null) byId.delete(before._id)
      if (after !== null) byId.set(after._id, after)
    }
    return answerFrom(byId.values())(query, {...params})
  }
}

/** The changes that drop nothing with one of these tags. */
const changesWithout = (tags: readonly string[]): Change[] =>
  changes.filter(({before, after}) =>
    [before, after].every(
      (document) => document === null || !tagsOfChange(document).some((tag) => tags.includes(tag)),
    ),
  )

/** Parameters that find other documents than those in `allQueries`, or none. */
const otherParams = {
  slug: 'copy',
  bodyRegion: 'back',
  partOf: 'back',
  condition: 'back-spasm',
  language: 'es',
}

const questions = Object.entries(allQueries).flatMap(([name, {query, params}]) => [
  {name, query, params},
  ...Object.entries(otherParams).flatMap(([param, value]) =>
    param in params ? [{name, query, params: {...params, [param]: value}}] : [],
  ),
])

const named = (name: keyof typeof allQueries): Asked => ({name, ...allQueries[name]})

/** Changes that alter the answer and drop nothing with one of its tags: as few as show it, or null. */
function missedChanges(asked: Asked, tagsOf: typeof contentTags): readonly Change[] | null {
  const answer = answerer(asked)
  const before = answer([])
  const untagged = changesWithout(
    tagsOf(before, typesOf.get(asked.name) ?? [], asked.params['language'] === 'es' ? 'es' : 'en'),
  )
  const changesNothing = fc.property(fc.subarray(untagged), (happened) =>
    isDeepStrictEqual(answer(happened), before),
  )
  const {counterexample} = fc.check(changesNothing, {numRuns: 10, examples: [[untagged]]})
  return counterexample?.[0] ?? null
}

describe('no change alters an answer and has none of its tags', () => {
  test.each(questions)('$name with $params', (asked) => {
    expect(missedChanges(asked, contentTags)).toBeNull()
  })

  test('as is the case when the documents in the answer are forgotten', () => {
    const missed = missedChanges(named('conditionBySlugQuery'), (_, types) => contentTags(null, types))
    expect(missed).toHaveLength(1)
    expect(missed?.[0]?.before?._type).not.toBe('condition')
  })

  test('as is the case when the types that it is chosen from are forgotten', () => {
    const missed = missedChanges(named('bodyRegionBySlugQuery'), (answer) => contentTags(answer, []))
    expect(missed).toEqual([{before: null, after: expect.objectContaining({_id: 'condition-copy'})}])
  })
})

describe('the header', () => {
  test('has the tags with commas between them', () => {
    expect(cacheTagHeader(['content:condition', 'content:faq-heat'])).toBe(
      'content:condition,content:faq-heat',
    )
  })

  test('with all that an answer can have is shorter than the 16 kB that Cloudflare allows', () => {
    const longest = Array.from({length: 100}, (_, index) => ({
      _id: `${index}`.padStart(128, 'x'),
      _type: 'faq',
    }))
    expect(new Blob([cacheTagHeader(contentTags(longest, []))]).size).toBeLessThan(16 * 1024)
  })

  test.each(['', 'two words', 'one,two', 'rücken', 'line\nbreak'])('refuses the tag %j', (tag) => {
    expect(() => cacheTagHeader(['content:faq', tag])).toThrow(
      `${JSON.stringify(tag)} cannot stand in a Cache-Tag header.`,
    )
  })
})
