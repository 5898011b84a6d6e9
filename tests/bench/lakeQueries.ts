import {evaluateSync, parse, toJS} from 'groq-js'
import {DocumentIndex} from '../../lake/documentIndex.ts'
import {evaluateQuerySync} from '../../lake/evaluateQuery.ts'
import type {LakeDocument} from '../../lake/lakeDocument.ts'
import {createQueryParser} from '../../lake/parseQuery.ts'

// How much faster the lake answers a query than groq-js alone does, over the same documents in memory:
// npm run bench:lake -- 1000 10000

const words =
  'back spasm pain muscle ice heat rest walk nerve disc joint strain sudden night morning work'.split(' ')

/** Numbers that look random and are the same in every run. */
function* scattered(): Generator<number> {
  for (let state = 1; ;) {
    state = (state * 48_271) % 2_147_483_647
    yield state
  }
}

/** Documents of about 3.2 kB: a tenth conditions, each referring to ten treatments. */
function makeDocuments(count: number): LakeDocument[] {
  const numbers = scattered()
  const next = (below: number): number => (numbers.next().value ?? 0) % below
  const text = (length: number): string =>
    Array.from({length}, () => `${words[next(words.length)] ?? ''}${next(4) === 0 ? next(2000) : ''}`).join(
      ' ',
    )
  const conditions = Math.floor(count / 10)
  return Array.from({length: count}, (_, at) => {
    const type = at < conditions ? 'condition' : 'treatment'
    const paragraphs = Array.from({length: 4}, (_nothing, key) => ({
      _type: 'block',
      _key: `b${key}`,
      style: 'normal',
      children: [{_type: 'span', _key: 's', text: text(110)}],
    }))
    return {
      _id: `${type}-${at}`,
      _type: type,
      _rev: 'r',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: '2026-01-01T00:00:00Z',
      name: text(3),
      slug: {_type: 'slug', current: `${type}-${at}`},
      body: paragraphs,
      ...(type === 'condition'
        ? {
            treatments: Array.from({length: 10}, (_nothing, key) => ({
              _key: `t${key}`,
              _ref: `treatment-${conditions + next(count - conditions)}`,
            })),
          }
        : {}),
    }
  })
}

const cases: readonly {name: string; query: string; params: Record<string, unknown>}[] = [
  {
    name: 'page by slug, 10 dereferences',
    query:
      '*[_type == "condition" && slug.current == $slug][0]{name, body, treatments[]->{name, "slug": slug.current}}',
    params: {slug: 'condition-50'},
  },
  {
    name: 'list of 20 with dereferences',
    query: '*[_type == "condition"] | order(name)[0...20]{name, treatments[]->{name}}',
    params: {},
  },
  {name: 'count by type', query: 'count(*[_type == "condition"])', params: {}},
  {name: 'references($id)', query: '*[references($id)]{_id, name}', params: {id: 'treatment-500'}},
  {
    name: 'used by, for each of 10',
    query: '*[_type == "treatment"][0...10]{name, "usedBy": *[references(^._id)]._id}',
    params: {},
  },
  {name: 'match on a name', query: '*[_type == "condition" && name match "spas*"]{name}', params: {}},
]

/** What groq-js cannot do alone. */
const searches: typeof cases = [
  {
    name: 'document list: text::query, one word',
    query: '*[_type in $types && ([@, _id] match text::query($text) || references($text))]{_id}[0...50]',
    params: {types: ['condition', 'treatment'], text: 'nerve1999'},
  },
  {
    name: 'search box: scored, two words',
    query:
      '*[_type in $types] | score(boost(_type in ["condition"] && name match text::query($text), 10), [@, _id] match text::query($text))[_score > 0]{_id, _score} | order(_score desc)[0...50]',
    params: {types: ['condition', 'treatment'], text: 'nerve1999 disc19*'},
  },
]

/** The median, in milliseconds, of runs that together take about half a second. */
function medianOf(run: () => unknown): number {
  run()
  const times: number[] = []
  for (const startedAt = performance.now(); times.length < 5 || performance.now() - startedAt < 500;) {
    const at = performance.now()
    run()
    times.push(performance.now() - at)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

const parseQuery = createQueryParser()
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length === 0 ? [1000, 10_000] : sizes) {
  const documents = makeDocuments(size)
  const index = new DocumentIndex(documents)
  const planned = ({query, params}: (typeof cases)[number]): unknown =>
    evaluateQuerySync(parseQuery(query, params), {
      index,
      params,
      identity: 'bench',
      now: new Date(0),
      projectId: 'bench',
      dataset: 'bench',
    })

  console.log(`\n${size} documents (milliseconds)`)
  const rows = cases.map((one) => {
    const bare = (): unknown =>
      toJS(evaluateSync(parse(one.query, {params: one.params}), {dataset: index.all(), params: one.params}))
    if (JSON.stringify(bare()) !== JSON.stringify(planned(one)))
      throw new Error(`${one.name}: results differ`)
    const [alone, lake] = [medianOf(bare), medianOf(() => planned(one))]
    return {query: one.name, 'groq-js': round(alone), lake: round(lake), ratio: Math.round(alone / lake)}
  })
  const startedAt = performance.now()
  index.withText({terms: []})
  const indexing = {query: 'making the text index, once', lake: round(performance.now() - startedAt)}
  const searched = searches.map((one) => ({query: one.name, lake: round(medianOf(() => planned(one)))}))
  console.table([...rows, indexing, ...searched])
}

function round(milliseconds: number): number {
  return Number(milliseconds.toPrecision(2))
}
