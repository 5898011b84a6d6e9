import {expect, test} from 'vitest'
import {DocumentIndex} from '../../../lake/documentIndex.ts'
import {QueryNotSupportedError, QueryParseError} from '../../../lake/errors.ts'
import {evaluateQuery} from '../../../lake/evaluateQuery.ts'
import type {LakeDocument} from '../../../lake/lakeDocument.ts'
import {createQueryParser, unsupportedFunctions} from '../../../lake/parseQuery.ts'

const document = (_id: string, _type: string, attributes: object): LakeDocument => ({
  _id,
  _type,
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...attributes,
})
const index = new DocumentIndex([
  document('ice', 'treatment', {name: 'Ice', order: 1}),
  document('drafts.ice', 'treatment', {name: 'Ice pack', order: 2}),
  document('versions.spring.ice', 'treatment', {name: 'Cold', order: 3}),
  document('spasm', 'condition', {name: 'Back spasm', treatments: [{_ref: 'ice'}, {_ref: 'ice'}]}),
  document('_.releases.spring', 'system.release', {name: 'spring'}),
])

async function evaluate(query: string): Promise<unknown> {
  const context = {index, params: {}, identity: 'me', now: new Date('2026-02-01T00:00:00Z')}
  const {result} = await evaluateQuery(createQueryParser()(query, {}), {
    ...context,
    projectId: 'clinic',
    dataset: 'production',
  })
  return result
}

const block =
  '{"_type": "block", "children": [{"_type": "span", "text": "Keep "}, {"_type": "span", "text": "moving."}]}'

/** https://www.sanity.io/docs/specifications/groq-functions, one example each, and what no function is needed for. */
const examples: readonly (readonly [query: string, result: unknown])[] = [
  ['coalesce(null, "a")', 'a'],
  ['count(*[_type == "treatment"])', 3],
  ['dateTime("2026-01-01T01:00:00+01:00")', '2026-01-01T00:00:00Z'],
  ['defined(null)', false],
  ['identity()', 'me'],
  ['length("Ménière")', 7],
  ['lower("ICE")', 'ice'],
  ['upper("ice")', 'ICE'],
  ['now()', '2026-02-01T00:00:00.000Z'],
  ['*[_id in path("drafts.**")]._id', ['drafts.ice']],
  ['*[_id in path("*")]._id', ['ice', 'spasm']],
  ['["drafts.ice", "draftsman"][@ in path("drafts.**")]', ['drafts.ice']],
  ['["a.b", "a.b.c", "a"][@ in path("a.*")]', ['a.b']],
  ['["a.b.c.d", "a.d", "b.d"][@ in path("a.**.d")]', ['a.b.c.d']],
  ['["a", "a.b"][@ in path("**")]', ['a', 'a.b']],
  ['*[!(_id in path("*.**"))]._id', ['ice', 'spasm']],
  ['*[_id in path("_.releases.*")]._id', ['_.releases.spring']],
  ['*[references("ice")]._id', ['spasm']],
  ['round(1.25, 1)', 1.3],
  ['select(false => "a", true => "b", "c")', 'b'],
  ['string(1.5)', '1.5'],
  ['string::lower("ICE")', 'ice'],
  ['string::upper("ice")', 'ICE'],
  ['string::split("a,b", ",")', ['a', 'b']],
  ['string::startsWith("back", "ba")', true],
  ['array::compact([1, null, 2])', [1, 2]],
  ['array::join(["a", "b"], "-")', 'a-b'],
  ['array::intersects([1, 2], [2, 3])', true],
  ['array::unique(["a", null, "a", null, 1, 1, true])', ['a', null, 1, true]],
  ['array::unique([{"a": 1}, {"a": 1}])', [{a: 1}, {a: 1}]],
  [
    'array::unique([dateTime("2026-01-01T00:00:00Z"), dateTime("2026-01-01T01:00:00+01:00")])',
    ['2026-01-01T00:00:00Z'],
  ],
  ['array::unique("a")', null],
  ['math::avg([1, 2])', 1.5],
  ['math::max([1, 2])', 2],
  ['math::min([1, 2])', 1],
  ['math::sum([1, 2])', 3],
  [`pt::text([${block}])`, 'Keep moving.'],
  ['dateTime::now()', '2026-02-01T00:00:00Z'],
  ['sanity::projectId()', 'clinic'],
  ['sanity::dataset()', 'production'],
  ['*[sanity::versionOf("ice")]._id', ['drafts.ice', 'ice', 'versions.spring.ice']],
  ['*[sanity::partOfRelease("spring")]._id', ['versions.spring.ice']],
  ['releases::all()[].name', ['spring']],
  ['*[_id == "ice"][0]{"used": documents::incomingRefCount()}', {used: 1}],
  ['*[documents::incomingRefCount() > 0]._id', ['ice']],
  ['*[_type == "condition" && name match text::query("back")]._id', ['spasm']],
  ['diff::changedAny({"a": 1}, {"a": 2}, a)', true],
  ['diff::changedOnly({"a": 1}, {"a": 2}, a)', true],
  [
    '*[_type == "treatment"] | score(boost(order == 3, 2), name match "ice") | order(_score desc)[0...2]{_id, _score}',
    [
      {_id: 'versions.spring.ice', _score: 3},
      {_id: 'drafts.ice', _score: 1},
    ],
  ],
  ['*[_type == "treatment"] | order(order desc)[0].name', 'Cold'],
  ['fn clinic::brief($document) = $document{_id}; clinic::brief(*[_id == "ice"][0])', {_id: 'ice'}],
]

test.for(examples)('%s gives %j', async ([query, expected]) => {
  expect(await evaluate(query)).toEqual(expected)
})

/** Every function that is refused, with arguments that the parser accepts. */
const refused = [
  'documents::get({"_ref": "dataset:a.b:c"})',
  'documents::incomingGlobalDocumentReferenceCount()',
  'geo::contains(1, 2)',
  'geo::distance(1, 2)',
  'geo::intersects(1, 2)',
  'geo::latLng(1, 2)',
  'anywhere(a == 1)',
  'media::aspect("a", "b")',
  'text::semanticSimilarity("back pain")',
  'user::attributes()',
]

test.for(refused)('%s is refused by its name', async (query) => {
  const [name = ''] = query.split('(')

  await expect(evaluate(query)).rejects.toThrow(QueryNotSupportedError)
  await expect(evaluate(`*[_type == "nothing"]{"a": ${query}}`)).rejects.toThrow(`${name}()`)
})

test('no other function is refused', () => {
  const names = refused.map((query) => query.replace(/\(.*/, '').replace(/^(?!.*::)/, 'global::'))

  expect(names.toSorted()).toEqual([...unsupportedFunctions].toSorted())
})

test.for([
  'documents::incomingRefs()',
  'string::endsWith("a", "b")',
  'geo({"lat": 1, "lng": 2})',
  'before()',
])('%s is not a function of queries: a parse error', async (query) => {
  await expect(evaluate(query)).rejects.toThrow(QueryParseError)
})
