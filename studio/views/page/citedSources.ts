import type {Preview} from '../../../queries/Preview.ts'
import type {Source} from '../../../schemas/source/source.query.ts'

/** Every source that stands anywhere in the answer of a reader in preview, once, in the order of the answer. */
export function citedSources(answer: unknown): Preview<Source>[] {
  const found = new Map<string, Preview<Source>>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isSource(value)) found.set(value._id, value)
    else Object.values(value).forEach(visit)
  }
  visit(answer)
  return [...found.values()]
}

/** The reader has checked the answer: what says that it is a source is one. */
const isSource = (value: object): value is Preview<Source> => '_type' in value && value._type === 'source'
