import {defineField} from 'sanity'
import type {SortOrdering} from 'sanity'
import {placeholderPattern} from '../vocabulary.ts'
import type {VocabularyEntry} from '../vocabulary.ts'

/**
 * The `name` field of a document: the words people know the thing by. A placeholder such as `{acetaminophen}` becomes
 * the clinic's own word.
 */
export const nameField = (description: string) =>
  defineField({
    name: 'name',
    title: 'Name',
    type: 'string',
    description,
    group: 'content',
    validation: (rule) => rule.required().max(80),
  })

export const byName: SortOrdering = {
  name: 'nameAscending',
  title: 'Name, A to Z',
  by: [{field: 'name', direction: 'asc'}],
}

/** A name as lists in the studio show it: `{Physical-therapy}` as “Physical therapy”. A preview gives null for no name. */
export const shownName = (name: string | null | undefined): string =>
  name === undefined || name === null || name === ''
    ? 'No name yet'
    : name.replace(placeholderPattern, (_placeholder, term: string) => term.replaceAll('-', ' '))

/** A value of a vocabulary as lists in the studio show it: by its title. Nothing for what is no value of it. */
export const shownValue = (vocabulary: readonly VocabularyEntry[], value: unknown): string =>
  vocabulary.find((entry) => entry.value === value)?.title ?? ''
