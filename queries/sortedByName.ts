import {collatorFor} from './collatorFor.ts'

/** What a list shows an item by: whichever of these it has. */
interface Named {
  readonly _id: string
  readonly name?: string | null
  readonly title?: string | null
  readonly question?: string | null
  readonly term?: string | null
}

/**
 * By name as readers of a locale expect it, then by id. Sort after localising: a local word may begin otherwise. What has
 * no name yet comes first.
 */
export function sortedByName<Item extends Named>(items: readonly Item[], locale: string): Item[] {
  const collator = collatorFor(locale)
  return items.toSorted(
    (one, other) => collator.compare(nameOf(one), nameOf(other)) || collator.compare(one._id, other._id),
  )
}

const nameOf = ({name, title, question, term}: Named): string => name ?? title ?? question ?? term ?? ''
