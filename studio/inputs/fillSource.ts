import {isEmpty} from '../validation/fields.ts'
import type {Citation} from './parseCitation.ts'

/** The fields that a citation can fill, with the titles that the form gives them. */
export const citationFields = [
  {name: 'title', title: 'Title'},
  {name: 'authors', title: 'Authors'},
  {name: 'publisher', title: 'Publisher or journal'},
  {name: 'details', title: 'Volume, issue, pages'},
  {name: 'year', title: 'Year'},
  {name: 'doi', title: 'DOI'},
  {name: 'pmid', title: 'PMID'},
] as const satisfies readonly {readonly name: keyof Citation; readonly title: string}[]

type CitationField = (typeof citationFields)[number]

/** What a citation comes to for a source. */
export interface Filling {
  /** What an empty field is given. */
  readonly filled: readonly (CitationField & {readonly value: string | number | readonly string[]})[]
  /** Fields that say something else already: an editor decides. */
  readonly kept: readonly CitationField[]
}

/** What a citation adds to a source as it is stored. What is there already is never written over. */
export function fillSource(source: Readonly<Record<string, unknown>>, citation: Citation): Filling {
  const filled = citationFields.flatMap((field) => {
    const value = citation[field.name]
    return value === undefined || !isEmpty(source[field.name]) ? [] : [{...field, value}]
  })
  const kept = citationFields.filter(({name}) => {
    const [said, stored] = [citation[name], source[name]]
    return said !== undefined && !isEmpty(stored) && JSON.stringify(said) !== JSON.stringify(stored)
  })
  return {filled, kept}
}
