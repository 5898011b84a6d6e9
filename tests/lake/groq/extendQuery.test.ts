import * as fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {expect, test} from 'vitest'
import {DocumentIndex} from '../../../lake/documentIndex.ts'
import {evaluateQuery, evaluateQuerySync} from '../../../lake/evaluateQuery.ts'
import type {LakeDocument} from '../../../lake/lakeDocument.ts'
import {createQueryParser} from '../../../lake/parseQuery.ts'

const ids = ['a', 'b', 'c', 'd', 'drafts.a', 'drafts.b', 'versions.r.c']
const types = ['condition', 'treatment', 'system.release']
const slugs = ['ice', 'heat', 'walk']

const plain = {noNullPrototype: true}
/** Plain objects, as JSON gives them. */
function plainRecord<Model>(model: {[Key in keyof Model]: fc.Arbitrary<Model[Key]>}): fc.Arbitrary<Model> {
  return fc.record(model, plain)
}
const reference = fc.record({_ref: fc.constantFrom(...ids, 'missing')}, plain)
const documentArbitrary: fc.Arbitrary<LakeDocument> = fc.record(
  {
    _id: fc.constantFrom(...ids),
    _type: fc.constantFrom(...types),
    _rev: fc.constant('r'),
    _createdAt: fc.constant('2026-01-01T00:00:00Z'),
    _updatedAt: fc.constant('2026-01-01T00:00:00Z'),
    slug: fc.oneof(
      fc.record({current: fc.constantFrom(...slugs)}, plain),
      fc.constantFrom('ice', null, 1, {current: null}, {current: 3}),
    ),
    order: fc.integer({min: 0, max: 3}),
    source: fc.oneof(reference, fc.record({_ref: fc.constantFrom('a', ''), inner: reference}, plain)),
    list: fc.array(fc.oneof(reference, fc.constantFrom('a', 'b'))),
  },
  {requiredKeys: ['_id', '_type', '_rev', '_createdAt', '_updatedAt'], noNullPrototype: true},
)
const documentsArbitrary = fc.uniqueArray(documentArbitrary, {
  selector: ({_id}) => _id,
  maxLength: ids.length,
})
const paramsArbitrary = fc.record(
  {
    id: fc.constantFrom<unknown>(...ids, 'missing', null, 1),
    ids: fc.oneof(fc.array(fc.constantFrom<unknown>(...ids, null, 2)), fc.constantFrom<unknown>('a', null)),
    type: fc.constantFrom<unknown>(...types, null),
    slug: fc.constantFrom<unknown>(...slugs, null, 3),
  },
  plain,
)

/** Queries whose filters an index answers, answers in part, or must leave alone. */
const queries = [
  '*',
  'count(*)',
  '*[_id == $id]',
  '*[$id == _id]',
  '*[@._id == $id]._type',
  '*[_id in $ids]',
  '*[_id in ["a", $id, "a"]]',
  '*[_id in [...$ids]]',
  '*[_id in path("drafts.**")]',
  '*[_id != $id]',
  '*[_type == $type]',
  '*[_type in ["condition", "treatment", "condition"]]',
  '*[_type in []]',
  '*[!(_type == $type)]',
  '*[slug.current == $slug]',
  '*[slug.current in [$slug, "ice"]]',
  '*[slug["current"] == $slug][0]',
  '*[missing == $slug]',
  '*[_type == $type && slug.current == $slug]',
  '*[_type == $type && order > 1]',
  '*[_type == $type || slug.current == $slug]',
  '*[_type == $type || order > 1]',
  '*[(_type == $type || _id == $id) && (slug.current == $slug || true)]',
  '*[_type == $type][slug.current == $slug]',
  '*[_type == $type][0]',
  '*[_type == $type][0...2]{_id, "n": count(*[_type == "treatment"])}',
  '*[_type == $type] | order(order desc)[0]{_id}',
  '*[_type == $type] | order(order asc, _id desc)._id',
  '*[references($id)]',
  '*[references($ids)]',
  '*[references("a", $id)]._id',
  '*[references([])]',
  '*[_type == $type && references(*[_type == "treatment"]._id)]',
  '*[_type == $type]{_id, "by": *[references(^._id)]._id}',
  '*[_type == $type]{_id, "by": *[_type == "treatment" && references(^._id)]{_id, "up": ^._id}}',
  '*[_type == $type]{"source": source->{_id, slug}, "all": list[]->_id}',
  '*[source->_type == "treatment"]._id',
  '*[_id == *[_type == $type][0]._id]._id',
  '{"a": *[_id == "a"][0], "types": array::unique(*[_type in ["condition"]]._type)}',
  'count(*[_type == $type]) + count(*[_id == $id])',
  'releases::all()._id',
  '{"releases": releases::all()._id, "one": *[_id == $id]._id}',
  '*[_type == $type && _id in *[_type == "treatment"].source._ref]',
  '*[_type == $type && count(*[order == ^.order]) > 1]._id',
  'select(count(*[_type == $type]) > 1 => *[_type == $type], *[_id == $id])',
  '*[_type == $type && [@][0].order == 1]',
  '*[string::startsWith(_id, "drafts.")]._id',
  '[...*[_id == $id], ...*[_type == $type]]._id',
  '*[_type == $type]{...}{_id, "same": ^._id}',
  '*[[_type == $type][0]]._id',
  '*[_id in *[_type == $type].list[]._ref]',
  '*[_type == $type]{_id, "of": *[_id in ^.list[]._ref]._id, "same": *[slug.current == ^.slug.current]._id}',
  '*[_type == $type]{_id, "in": list[]{"by": *[references(^._ref)]._id, "up": *[_id == ^.^.source._ref]._id}}',
  '*[_type == $type].list[_ref in *[_type == "treatment"]._id]',
  '*[_type == $type]{"a": source->{"b": *[references(^._id) && ^.^._id != _id]._id}}',
  '*[count(*[_id == ^.source._ref]) > 0]._id',
  '*[_id in $id]._id',
  '*[sanity::versionOf($id)]._id',
  '*[sanity::versionOf("a") || sanity::partOfRelease("r")]._id',
  '*[_type == $type] | score(_id == $id, boost(order > 1, 3)) [_score > 0]{_id, _score}',
  'fn test::brief($document) = $document{_id, slug}; *[_type == $type]{"brief": test::brief(source->)}',
]

test.for(queries)('planned and unplanned evaluation agree: %s', (query) => {
  const parseQuery = createQueryParser()
  fc.assert(
    fc.property(documentsArbitrary, paramsArbitrary, (documents, params) => {
      const index = new DocumentIndex(documents)
      const context = {params, identity: 'me', now: new Date(0), projectId: 'p', dataset: 'd'}
      const planned = evaluateQuerySync(parseQuery(query, params), {index, ...context})
      const unplanned = toJS(evaluateSync(parse(query, {params}), {dataset: index.all(), params}))
      expect(planned).toEqual(unplanned)
    }),
    {numRuns: 60},
  )
})

test('an index that follows changes is the same as one made from the result', () => {
  const changes = fc.array(fc.oneof(documentArbitrary, fc.constantFrom(...ids)), {maxLength: 30})
  fc.assert(
    fc.property(documentsArbitrary, changes, (documents, steps) => {
      const followed = new DocumentIndex(documents)
      const expected = new Map(documents.map((document) => [document._id, document]))
      for (const step of steps) {
        if (typeof step === 'string') {
          followed.remove(step)
          expected.delete(step)
        } else {
          followed.put(step)
          expected.set(step._id, step)
        }
      }
      const made = new DocumentIndex(expected.values())
      expect(followed.all()).toEqual(made.all())
      for (const type of types) expect(followed.ofType(type)).toEqual(made.ofType(type))
      for (const slug of slugs) expect(followed.withSlug(slug)).toEqual(made.withSlug(slug))
      for (const id of [...ids, 'missing']) expect(followed.referringTo(id)).toEqual(made.referringTo(id))
    }),
  )
})

const context = {params: {}, identity: 'me', now: new Date(0), projectId: 'p', dataset: 'd'}

test.for([
  ['*[_type == "condition" && slug.current == "back-spasm"][0]{name}', ['slug:back-spasm']],
  ['*[_type == "condition"]{"n": count(*[_type == "treatment"])}', ['type:condition', 'type:treatment']],
  ['*[_id in ["c", "nothing"]]._id', ['id:c', 'id:nothing']],
  ['*[_type == "treatment"]{"by": *[references(^._id)]._id}', ['type:treatment', 'ref:c']],
  ['*[_id == "a"]{"by": *[_type == "condition" && _id in ^.list[]._ref]}', ['id:a', 'id:c']],
  ['*[_id == "a"][0].list[]->name', ['id:a', 'id:c']],
  ['*[sanity::versionOf("a")]._id', ['id:a']],
  ['*[_type == "condition" || defined(slug)]._id', ['*']],
  ['1 + 1', []],
] satisfies [string, string[]][])('%s looks at nothing but %j', async ([query, expected]) => {
  const document = (_id: string, _type: string, slug: string, list: unknown[]): LakeDocument => ({
    _id,
    _type,
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    slug: {current: slug},
    list,
  })
  const index = new DocumentIndex([
    document('a', 'condition', 'back-spasm', [{_ref: 'c'}]),
    document('b', 'condition', 'sciatica', []),
    document('c', 'treatment', 'ice', []),
  ])
  const {keys} = await evaluateQuery(createQueryParser()(query, {}), {index, ...context})
  expect([...keys].toSorted()).toEqual(expected.toSorted())
})

/** A search that an index answers, and the same one written so that no index can. */
const searches = [
  ['*[[@, _id] match text::query($text)]', '*[[@, _id, ...[]][0..1] match text::query($text)]'],
  ['*[@ match text::query($text)]', '*[[@][0] match text::query($text)]'],
  ['*[title match text::query($text)]', '*[[title][0] match text::query($text)]'],
  ['*[_id match text::query($text)]', '*[[_id][0] match text::query($text)]'],
  [
    '*[_type == "condition" && ([@, _id] match text::query($text) || references($text))]',
    '*[_type == "condition" && ([[@, _id]][0] match text::query($text) || references([$text][0]))]',
  ],
  [
    '*[_type in $types] | score(boost(title match text::query($text), 5), @ match text::query($text)) [_score > 0]{_id, _score}',
    '*[_type in $types] | score(boost([title][0] match text::query($text), 5), @ match text::query($text)) [0 < _score]{_id, _score}',
  ],
] as const

test.for(searches)(
  'an indexed search finds what reading every document finds: %s',
  ([indexed, unindexed]) => {
    const parseQuery = createQueryParser()
    const words = fc.constantFrom('back', 'Spasm', 'spazm', 'Ménière', 'T12-L1', 'a', 'b')
    const text = fc.array(words, {maxLength: 4}).map((some) => some.join(' '))
    const documents = fc.uniqueArray(
      plainRecord({
        _id: fc.constantFrom(...ids),
        _type: fc.constantFrom('condition', 'treatment', 'block'),
        _rev: fc.constant('r'),
        _createdAt: fc.constant(''),
        _updatedAt: fc.constant(''),
        title: fc.oneof(text, fc.constant(null), fc.array(text, {maxLength: 2})),
        body: fc.array(
          plainRecord({
            _type: fc.constantFrom('block', 'note'),
            style: fc.constantFrom('a', 'b'),
            children: fc.array(plainRecord({_type: fc.constantFrom('span', 'note'), text}), {maxLength: 2}),
          }),
          {maxLength: 2},
        ),
      }),
      {selector: ({_id}) => _id, maxLength: ids.length},
    )
    const textQueries = fc
      .array(fc.tuple(fc.constantFrom('', '-', '"'), words, fc.constantFrom('', '*', '"')), {maxLength: 3})
      .map((terms) => terms.map((term) => term.join('')).join(' '))
    fc.assert(
      fc.property(documents, documents, textQueries, (before, after, search) => {
        const params = {text: search, types: ['condition', 'treatment']}
        const index = new DocumentIndex(before)
        const run = (query: string) =>
          evaluateQuerySync(parseQuery(query, params), {...context, index, params})
        expect(run(indexed)).toEqual(run(unindexed))
        // The index follows what happens after it was made.
        for (const document of after) index.put(document)
        for (const {_id} of before.slice(0, 1)) index.remove(_id)
        expect(run(indexed)).toEqual(run(unindexed))
      }),
      {numRuns: 100},
    )
  },
)
