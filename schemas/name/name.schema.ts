import {defineField} from 'sanity'
import type {SortOrdering} from 'sanity'
import {placeholderPattern} from '../vocabulary.ts'

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

/** A name as lists in the studio show it: `{Physical-therapy}` as “Physical therapy”. */
export const shownName = (name: string | undefined): string =>
  name === undefined || name === ''
    ? 'No name yet'
    : name.replace(placeholderPattern, (_placeholder, term: string) => term.replaceAll('-', ' '))
