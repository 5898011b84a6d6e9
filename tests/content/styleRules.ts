import {urgencies} from '../../schemas/vocabulary.ts'
import {objectIn, textsIn, valuesIn} from './contentFiles.ts'
import type {ContentFile} from './contentFiles.ts'

// Each rule takes content files and returns one sentence for each breach.

const doseUnit = /(?<![a-z])(?:mg|mcg|ml|milligrams?|micrograms?|millilit(?:er|re)s?)\b/i
const promiseWord = /\b(?:cure[sd]?|guarantee[sd]?|miracles?|best|pain-free|(?<!not )safe for everyone)\b/i
const longestSharedRun = 6

// What a source is called is not ours to change, and “ML” may be an author.
const matchesIn = (files: readonly ContentFile[], pattern: RegExp) =>
  files
    .filter(({type}) => type !== 'source')
    .flatMap((file) =>
      textsIn(file).flatMap(({path, text}) => {
        const found = pattern.exec(text)?.[0]
        return found === undefined ? [] : [`${file.type}/${file.slug} ${path} says “${found}”`]
      }),
    )

/** Doses: a professional or the packet gives those. */
export const doses = (files: readonly ContentFile[]): string[] => matchesIn(files, doseUnit)

/** Words that promise a result. Source: NHS content style guide. */
export const promises = (files: readonly ContentFile[]): string[] => matchesIn(files, promiseWord)

/** Reviews that have another status than “awaiting clinical review”, and people: nobody has reviewed seed content. */
export const inventedReviews = (files: readonly ContentFile[]): string[] => [
  ...files.filter(({type}) => type === 'person').map(({slug}) => `person/${slug} is invented`),
  ...files
    .map(({type, slug, fields}) => ({name: `${type}/${slug}`, review: objectIn(fields['review'])}))
    .filter(({review}) => review !== null && review['status'] !== 'awaiting-clinical-review')
    .map(({name}) => `${name} is not awaiting clinical review`),
]

const wordsOf = (text: string) =>
  text
    .replaceAll(/\]\([^)]*\)/g, ']') // where a Markdown link leads
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? []

const runsOf = (text: string) => {
  const words = wordsOf(text)
  return words
    .slice(longestSharedRun)
    .map((_, start) => words.slice(start, start + longestSharedRun + 1).join(' '))
}

/** Texts that share a run of 7 or more words with `article`. */
export function reusedSentences(files: readonly ContentFile[], article: string): string[] {
  const runs = new Set(runsOf(article))
  return files.flatMap((file) =>
    textsIn(file).flatMap(({path, text}) => {
      const shared = runsOf(text).find((run) => runs.has(run))
      return shared === undefined ? [] : [`${file.type}/${file.slug} ${path} reuses “${shared}”`]
    }),
  )
}

/** The slugs of the sources that a document cites in a field or in running text. */
function citedIn(file: ContentFile): string[] {
  return valuesIn(file.fields).flatMap(({path, value}) => {
    if (typeof value !== 'string') return []
    const isReference = /(?:^|\.)(?:source|sources\[\d+\])$/.test(path)
    return isReference
      ? [value]
      : [...value.matchAll(/\]\(source:([a-z0-9-]+)\)/g)].map(([, slug = '']) => slug)
  })
}

/** Sources that nothing cites and `excused` does not name, and names in it that are not needed. */
export function orphanSources(
  files: readonly ContentFile[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const cited = new Set(files.flatMap((file) => citedIn(file)))
  const uncited = files.filter(({type, slug}) => type === 'source' && !cited.has(slug)).map(({slug}) => slug)
  return [
    ...uncited.filter((slug) => excused[slug] === undefined).map((slug) => `Nothing cites source/${slug}`),
    ...Object.keys(excused)
      .filter((slug) => !uncited.includes(slug))
      .map((slug) => `source/${slug} is excused from being cited without need`),
  ]
}

const rankOf = (urgency: unknown) => urgencies.findIndex(({value}) => value === urgency)

const isRising = (ranks: number[]) =>
  ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))

const itemsOf = (list: unknown): unknown[] => (Array.isArray(list) ? list : [])

/** Red flags of a condition, and care routes of a clinic, that do not go from most to least urgent. */
export function misorderedUrgencies(files: readonly ContentFile[]): string[] {
  const flagRanks = new Map(
    files.filter(({type}) => type === 'redFlag').map(({slug, fields}) => [slug, rankOf(fields['urgency'])]),
  )
  return files
    .filter(({fields}) => {
      const redFlags = itemsOf(fields['redFlags']).map((slug) => flagRanks.get(String(slug)) ?? -1)
      const careRoutes = itemsOf(fields['careRoutes']).map((route) => rankOf(objectIn(route)?.['urgency']))
      return !isRising(redFlags) || !isRising(careRoutes)
    })
    .map(({type, slug}) => `${type}/${slug} does not name the most urgent first`)
}
