import {dequal} from 'dequal/lite'
import type {SanityDocument} from 'sanity'
import * as z from 'zod/mini'
import {baseLanguage, reviewEvents, reviewStatuses, valuesOf} from '../../schemas/vocabulary.ts'
import {fieldsOf, itemsOf, textOf} from '../validation/fields.ts'
import type {Fields} from '../validation/fields.ts'

/** A document as editors have it, and as websites show it. */
export interface DocumentPair {
  readonly draft: SanityDocument | null
  readonly published: SanityDocument | null
}

const statusShape = z.enum(valuesOf(reviewStatuses))

/** A review as it is stored, as far as it can be read. */
export interface StoredReview {
  readonly status: z.infer<typeof statusShape>
  readonly reviewer: unknown
  readonly lastReviewed: string | undefined
  readonly nextReview: string | undefined
  readonly changeNote: string | undefined
  /** ISO 8601 date and time. */
  readonly translationChecked: string | undefined
  readonly log: readonly unknown[]
}

const logEntryShape = z.object({
  _key: z.string(),
  event: z.enum(valuesOf(reviewEvents)),
  at: z.string(),
  userId: z.string(),
  userName: z.string(),
  note: z.optional(z.string()),
  fields: z.optional(z.array(z.string())),
})
/** What somebody did to a page, for the record. `at` is an ISO 8601 date and time, `fields` are the fields that changed. */
export type LogEntry = z.infer<typeof logEntryShape>

/** The review of a document, whatever is missing or wrong in it. What has no status is still being written. */
export const reviewOf = (document: Fields | null): StoredReview => {
  const stored = fieldsOf(document?.['review']) ?? {}
  const status = statusShape.safeParse(stored['status'])
  return {
    status: status.success ? status.data : 'draft',
    reviewer: stored['reviewer'],
    lastReviewed: textOf(stored['lastReviewed']) || undefined,
    nextReview: textOf(stored['nextReview']) || undefined,
    changeNote: textOf(stored['changeNote']) || undefined,
    translationChecked: textOf(stored['translationChecked']) || undefined,
    log: itemsOf(stored['log']),
  }
}

/** The language of a page, when it is a translation; null when it is in the base language. */
export const translatedInto = ({draft, published}: DocumentPair): string | null => {
  const language = textOf((draft ?? published)?.['language'])
  return language === '' || language === baseLanguage ? null : language
}

/** What the log of a document says, oldest first. */
export const logOf = (document: Fields | null): LogEntry[] =>
  reviewOf(document).log.flatMap((entry) => {
    const read = logEntryShape.safeParse(entry)
    return read.success ? [read.data] : []
  })

/**
 * The names of the fields in which a draft differs from what is published, in the order of the draft; all of them when nothing
 * is published. Its review is no part of the text.
 */
export const changedFields = ({draft, published}: DocumentPair): string[] => {
  if (draft === null) return []
  const names = new Set([...Object.keys(draft), ...Object.keys(published ?? {})])
  return [...names].filter(
    (name) => !name.startsWith('_') && name !== 'review' && !dequal(draft[name], published?.[name]),
  )
}
