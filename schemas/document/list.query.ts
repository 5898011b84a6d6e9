import type {listSorts, listSortsWithoutReview, ValueOf} from '../vocabulary.ts'

// How every list is sorted and gone through page by page. A page is asked for by the place of the item before it, not by
// a count, so that a document that comes or goes meanwhile moves no other one over the border between two pages.

/**
 * What a document is sorted by, always a string. With its `_id` it says where an item stands, so every list gives it as
 * `sortValue`. A draft that has no name yet comes before all names, and what has no date of review after all dates.
 */
export const listValue = `select(
  $sort == "updated" => _updatedAt,
  $sort == "review" => coalesce(review.nextReview, "9999-12-31"),
  lower(coalesce(name, title, question, term, ""))
)`

/** What comes after the item whose sort value is `$after` and whose id is `$afterId`; everything when `$after` is null. */
export const afterPlace = `(
    $after == null
    || ($sort == "updated" && _updatedAt < $after)
    || ($sort != "updated" && ${listValue} > $after)
    || (${listValue} == $after && _id > $afterId)
  )`

/** Newest first when sorted by change, ascending otherwise; then by id. The first value is null in all other sorts. */
export const inOrder = `order(select($sort == "updated" => _updatedAt) desc, ${listValue} asc, _id asc)`

/** The parameters that every list query takes beside its filters. `limit` is how many items. */
export type ListParams<Sort = ValueOf<typeof listSorts>> = {
  sort: Sort
  after: string | null
  afterId: string | null
  limit: number
}

/** Those of a list of documents that have no review. */
export type ListParamsWithoutReview = ListParams<ValueOf<typeof listSortsWithoutReview>>
