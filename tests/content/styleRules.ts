import {urgencies} from '../../schemas/vocabulary.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'
import {objectIn, textsIn, valuesIn} from './seedContent.ts'

// Each rule takes documents and returns one sentence for each breach.

const doseUnit = /(?<![a-z])(?:mg|mcg|ml|milligrams?|micrograms?|millilit(?:er|re)s?)\b/i
const promiseWord = /\b(?:cure[sd]?|guarantee[sd]?|miracles?|best|pain-free|(?<!not )safe for everyone)\b/i
const shortestReuse = 7

// What a source is called is not ours to change, and “ML” may be an author.
const matchesIn = (documents: readonly ContentDocument[], pattern: RegExp) =>
  documents
    .filter(({_type}) => _type !== 'source')
    .flatMap((document) =>
      textsIn(document).flatMap(({path, text}) => {
        const found = pattern.exec(text)?.[0]
        return found === undefined ? [] : [`${document._id} ${path} says “${found}”`]
      }),
    )

/** Doses: a professional or the packet gives those. */
export const doses = (documents: readonly ContentDocument[]): string[] => matchesIn(documents, doseUnit)

/** Words that promise a result. Source: NHS content style guide. */
export const promises = (documents: readonly ContentDocument[]): string[] => matchesIn(documents, promiseWord)

/** Reviews that have another status than “awaiting clinical review”, and people: nobody has reviewed seed content. */
export const inventedReviews = (documents: readonly ContentDocument[]): string[] => [
  ...documents.filter(({_type}) => _type === 'person').map(({_id}) => `${_id} is invented`),
  ...documents
    .map(({_id, review}) => ({_id, review: objectIn(review)}))
    .filter(({review}) => review !== null && review['status'] !== 'awaiting-clinical-review')
    .map(({_id}) => `${_id} is not awaiting clinical review`),
]

/** Every run of `shortestReuse` words in a text, without case and punctuation. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.slice(shortestReuse - 1).map((_, start) => words.slice(start, start + shortestReuse).join(' '))
}

/** Texts that share a run of 7 or more words with `article`. */
export function reusedSentences(documents: readonly ContentDocument[], article: string): string[] {
  const runs = new Set(runsOf(article))
  return documents.flatMap((document) =>
    textsIn(document).flatMap(({path, text}) => {
      const shared = runsOf(text).find((run) => runs.has(run))
      return shared === undefined ? [] : [`${document._id} ${path} reuses “${shared}”`]
    }),
  )
}

/** The slugs of sources that nothing refers to and `excused` does not name, and names in it that are not needed. */
export function orphanSources(
  documents: readonly ContentDocument[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const cited = new Set(
    documents.flatMap((document) => valuesIn(document)).map(({value}) => objectIn(value)?.['_ref']),
  )
  const uncited = documents
    .filter(({_id, _type}) => _type === 'source' && !cited.has(_id))
    .map(({_id}) => _id)
  return [
    ...uncited.filter((id) => excused[id] === undefined).map((id) => `Nothing cites ${id}`),
    ...Object.keys(excused)
      .filter((id) => !uncited.includes(id))
      .map((id) => `${id} is excused from being cited without need`),
  ]
}

const rankOf = (urgency: unknown) => urgencies.findIndex(({value}) => value === urgency)

const isRising = (ranks: number[]) => ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0))

const objectsIn = (list: unknown) => (Array.isArray(list) ? list.map((item) => objectIn(item)) : [])

/** Documents whose red flags or care routes do not go from most to least urgent. */
export function misorderedUrgencies(documents: readonly ContentDocument[]): string[] {
  const flags = new Map(documents.filter(({_type}) => _type === 'redFlag').map((flag) => [flag._id, flag]))
  return documents
    .filter(({redFlags, careRoutes}) => {
      const flagRanks = objectsIn(redFlags).map((item) =>
        rankOf(flags.get(String(item?.['_ref']))?.['urgency']),
      )
      const routeRanks = objectsIn(careRoutes).map((route) => rankOf(route?.['urgency']))
      return !isRising(flagRanks) || !isRising(routeRanks)
    })
    .map(({_id}) => `${_id} does not name the most urgent first`)
}
