import type {Preview} from '../../queries/Preview.ts'
import type {Source} from '../../schemas/source/source.query.ts'

/** A source in a few words, such as “Qaseem A et al., 2017” or “American College of Radiology, 2021”. */
export function sourceName({authors, publisher, title, year}: Preview<Source>): string {
  const [first, ...others] = authors
  const who = first === undefined ? (publisher ?? title ?? 'A source without a name') : first
  const cut = first !== undefined && others.length > 0 ? `${who} et al.` : who
  return year === null ? cut : `${cut}, ${year}`
}
