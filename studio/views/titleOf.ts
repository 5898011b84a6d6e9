import type {VocabularyEntry} from '../../schemas/vocabulary.ts'

/** What editors and readers call a value of a vocabulary; null where there is none yet. */
export const titleOf = (
  vocabulary: readonly VocabularyEntry[],
  value: string | null | undefined,
): string | null => vocabulary.find((entry) => entry.value === value)?.title ?? null
