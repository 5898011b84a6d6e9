import {ContentError} from '../errors.ts'

/** A query that was stopped, because nothing else is answered while it runs. */
export class QueryTimeoutError extends ContentError {
  readonly code = 'queryTimeout'
  readonly status = 400
  readonly type = 'queryTimeoutError'
  constructor(milliseconds: number) {
    super(
      `The query took more than ${milliseconds / 1000} seconds and was stopped. Filter by _type, _id, slug.current or references() first, and avoid a * for each result.`,
    )
  }
}
