import * as z from 'zod/mini'
import {type Language, languages, valuesOf} from '../../../schemas/vocabulary.ts'
import {nameOf} from '../missing/documentNameIn.ts'

/** A document that a page shows in another language than its own. */
export interface UntranslatedDocument {
  readonly id: string
  readonly type: string
  /** Null while it has none. */
  readonly name: string | null
}

const writtenShape = z.object({
  _id: z.string(),
  _type: z.string(),
  language: z.enum(valuesOf(languages)),
})

/** Every document anywhere in the answer to a query that is in another language, once, in the order of the answer. */
export function untranslatedIn(answer: unknown, language: Language): UntranslatedDocument[] {
  const found = new Map<string, UntranslatedDocument>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const {data: written} = writtenShape.safeParse(value)
    if (written !== undefined && written.language !== language && !found.has(written._id)) {
      found.set(written._id, {id: written._id, type: written._type, name: nameOf(value)})
    }
    Object.values(value).forEach(visit)
  }
  visit(answer)
  return [...found.values()]
}
