import type {ContentDocument} from '../../sync/loadContent.ts'
import {objectIn, textsIn} from './seedContent.ts'

// What holds for the seed content alone. What holds for all content stands in studio/validation.
// Each rule takes documents and returns one sentence for each breach.

const shortestReuse = 7

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
