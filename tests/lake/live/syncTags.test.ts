import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Dataset} from '../../../lake/dataset.ts'
import {evaluateQuery} from '../../../lake/evaluateQuery.ts'
import type {LakeDocument} from '../../../lake/lakeDocument.ts'
import {changedKeys} from '../../../lake/live/changedKeys.ts'
import {syncTag} from '../../../lake/live/syncTag.ts'
import {createQueryParser} from '../../../lake/parseQuery.ts'
import {parsePerspective} from '../../../lake/perspective.ts'
import {anonymous, type Caller} from '../../../lake/role.ts'

const editor: Caller = {kind: 'token', id: 'e', label: 'Editor', role: 'editor'}
const ids = ['a', 'b', 'c', 'drafts.a', 'drafts.b', 'versions.r.a', 'versions.r.c']
const plain = {noNullPrototype: true}
const reference = fc.record({_ref: fc.constantFrom('a', 'b', 'c', 'missing')}, plain)
const documentArbitrary: fc.Arbitrary<LakeDocument> = fc.record(
  {
    _id: fc.constantFrom(...ids),
    _type: fc.constantFrom('condition', 'treatment', 'system.release'),
    _rev: fc.constantFrom('1', '2'),
    _createdAt: fc.constant('2026-01-01T00:00:00Z'),
    _updatedAt: fc.constant('2026-01-01T00:00:00Z'),
    name: fc.constantFrom('Back spasm', 'Ice', 'Heat'),
    slug: fc.record({current: fc.constantFrom('ice', 'heat')}, plain),
    source: reference,
    list: fc.array(reference, {maxLength: 3}),
  },
  {requiredKeys: ['_id', '_type', '_rev', '_createdAt', '_updatedAt', 'name'], ...plain},
)

const queries = [
  '*',
  'count(*)',
  '*[_id == $id][0]',
  '*[_id == $id][0].source->name',
  '*[_id in $ids]{name, list[]->{name}}',
  '*[_type == $type]{name, "source": source->{name, "source": source->name}}',
  '*[_type == $type && slug.current == $slug][0]{name, "by": *[references(^._id)]{name}}',
  '*[_type == $type && slug.current == $slug]{name, "by": *[_type == "condition" && references(^._id)].name}',
  '*[slug.current == $slug || _id == $id].name',
  '*[_type == $type][slug.current == $slug].name',
  '*[_type == $type] | order(name)[0...2].name',
  '*[references($ids)]._id',
  '*[source->name == "Ice"]._id',
  '*[_type == "condition" && source->slug.current == $slug]._id',
  '*[_id in *[_type == $type].list[]._ref].name',
  '*[_id == $id]{"same": *[slug.current == ^.slug.current]._id, "refs": list[]{"to": *[_id == ^._ref][0].name}}',
  '*[sanity::versionOf($id)]{_id, name}',
  '*[_type in $types && [@, _id] match text::query("spasm")].name',
  '*[name match text::query("ice")]._id',
  '*[_type == $type] | score(name match text::query("ice"), boost(references($id), 3)) [_score > 0]{_id, _score}',
  '*[_type == $type]{_id, "uses": documents::incomingRefCount()}',
  'releases::all()._id',
  '{"a": count(*[_type == $type]), "b": *[_id == $id][0].name}',
  'select(*[_id == $id][0].name == "Ice" => *[slug.current == $slug].name, "nothing")',
  '*[_type == $type && name match "i*"].name',
]

test.for(queries)('a change that alters the result has one of its sync tags: %s', async (query) => {
  const parseQuery = createQueryParser()
  const params = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'missing'),
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), {maxLength: 2}),
      type: fc.constantFrom('condition', 'treatment'),
      types: fc.uniqueArray(fc.constantFrom('condition', 'treatment')),
      slug: fc.constantFrom('ice', 'heat'),
    },
    plain,
  )
  const documents = fc.uniqueArray(documentArbitrary, {selector: ({_id}) => _id, maxLength: ids.length})
  const transaction = fc.uniqueArray(
    fc.record({documentId: fc.constantFrom(...ids), after: fc.option(documentArbitrary)}),
    {selector: ({documentId}) => documentId, minLength: 1, maxLength: 3},
  )
  const perspectives = fc.constantFrom('raw', 'published', 'drafts', 'r,drafts')
  const callers = fc.constantFrom(anonymous, editor)

  await fc.assert(
    fc.asyncProperty(
      documents,
      transaction,
      params,
      perspectives,
      callers,
      async (stored, steps, given, perspective, caller) => {
        const dataset = new Dataset({name: 'd', aclMode: 'public', createdAt: ''}, stored)
        const evaluate = () =>
          evaluateQuery(parseQuery(query, given), {
            index: dataset.view(parsePerspective(perspective, 'v1'), caller),
            params: given,
            identity: 'me',
            now: new Date(0),
            projectId: 'p',
            dataset: 'd',
          })
        const before = await evaluate()
        const changes = steps.map(({documentId, after}) => ({
          documentId,
          before: dataset.stored.get(documentId) ?? null,
          after: after === null ? null : {...after, _id: documentId},
          mutations: [],
        }))
        dataset.apply(changes)
        const after = await evaluate()

        if (JSON.stringify(before.result) === JSON.stringify(after.result)) return
        const changed = changedKeys({transactionId: 't', identity: 'me', timestamp: '', changes}, dataset)
        const seen = caller === anonymous || perspective === 'published' ? changed.published : changed.all
        expect([...seen].filter((key) => before.keys.has(key))).not.toEqual([])
      },
    ),
    {numRuns: 300},
  )
})

describe('a change wakes only queries that it can alter', () => {
  const page = (slug: string) => `*[_type == "condition" && slug.current == "${slug}"][0]{
    name, "treatments": treatments[]->{name, "sources": sources[]->title}, "guides": *[_type == "guide" && references(^._id)].title
  }`
  const document = (_id: string, attributes: object = {}): LakeDocument => ({
    _id,
    _type: _id.split('-')[0] ?? '',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    slug: {current: _id},
    ...attributes,
  })
  const refer = (...to: string[]) => to.map((_ref) => ({_ref}))
  const stored = [
    document('condition-a', {treatments: refer('treatment-a')}),
    document('condition-b', {treatments: refer('treatment-b')}),
    document('treatment-a', {sources: refer('source-a')}),
    document('treatment-b', {sources: refer('source-b')}),
    document('source-a'),
    document('source-b'),
    document('guide-a', {about: refer('condition-a')}),
  ]
  const wakes = async (query: string, change: LakeDocument) => {
    const dataset = new Dataset({name: 'd', aclMode: 'public', createdAt: ''}, stored)
    const {keys} = await evaluateQuery(createQueryParser()(query, {}), {
      index: dataset.view(parsePerspective('published', 'v1'), anonymous),
      params: {},
      identity: '',
      now: new Date(0),
      projectId: 'p',
      dataset: 'd',
    })
    const before = dataset.stored.get(change._id) ?? null
    const changes = [{documentId: change._id, before, after: change, mutations: []}]
    dataset.apply(changes)
    const {published} = changedKeys({transactionId: 't', identity: '', timestamp: '', changes}, dataset)
    return [...published].some((key) => keys.has(key))
  }

  test.for([
    ['the condition itself', document('condition-a', {name: 'New'})],
    ['a treatment it shows', document('treatment-a', {name: 'New'})],
    ['a source behind a treatment', document('source-a', {title: 'New'})],
    ['a guide that refers to it', document('guide-a', {about: refer('condition-a'), title: 'New'})],
    ['a new guide that refers to it', document('guide-c', {about: refer('condition-a')})],
  ] satisfies [string, LakeDocument][])('the page of a condition: %s', async ([, change]) => {
    expect(await wakes(page('condition-a'), change)).toBe(true)
    expect(await wakes(page('condition-b'), change)).toBe(false)
  })

  test('a list: documents of its type', async () => {
    const list = '*[_type == "condition"] | order(name){name, "slug": slug.current}'

    expect(await wakes(list, document('condition-c'))).toBe(true)
    expect(await wakes(list, document('treatment-a', {name: 'New'}))).toBe(false)
  })

  test('a page that was not there: the document that appears', async () => {
    expect(await wakes(page('condition-c'), document('condition-c'))).toBe(true)
    expect(await wakes(page('condition-c'), document('condition-a', {name: 'New'}))).toBe(false)
  })
})

test('sync tags are opaque, and the same at any time', () => {
  expect(syncTag('type:condition')).toMatch(/^s1:[\w-]{10}$/)
  expect(syncTag('type:condition')).toBe(syncTag('type:condition'))
  expect(syncTag('type:condition')).not.toBe(syncTag('type:treatment'))
})
