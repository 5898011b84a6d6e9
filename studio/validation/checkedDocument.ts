import * as z from 'zod/mini'
import {baseLanguage, languages, valuesOf} from '../../schemas/vocabulary.ts'
import type {Language} from '../../schemas/vocabulary.ts'
import {fieldsOf, itemsOf, stepTo} from './fields.ts'
import type {Fields, Path} from './fields.ts'
import {audienceOf, blockForm, textForm} from './textFields.ts'
import type {Audience, TextForm} from './textFields.ts'

/** One text of a document: a string, or a paragraph of rich text whatever its marks. */
export interface Passage {
  readonly path: Path
  /** The field that holds it; for a paragraph, the field of the whole rich text. */
  readonly field: Path
  readonly text: string
  readonly form: TextForm
  readonly audience: Audience
}

/** An object inside a document, the document itself included. */
export interface Part {
  readonly path: Path
  /** Its `_type`; empty when it has none. */
  readonly type: string
  readonly fields: Fields
}

/** What every rule sees of a document, whether it comes from a form, a file or a dataset. */
export interface CheckedDocument {
  /** The id of the published document, also while a draft or a version of it is checked. */
  readonly id: string
  readonly type: string
  /** The base language where it names none; null where it names one that pages are not written in. */
  readonly language: Language | null
  readonly fields: Fields
  /** In the order of the document. */
  readonly passages: readonly Passage[]
  /** The document first, then every object in it, the outer before the inner. */
  readonly parts: readonly Part[]
}

const languageShape = z.enum(valuesOf(languages))

/** What stands before the id of a draft, or of a version in a release. */
const workInProgress = /^(?:drafts|versions\.[^.]+)\./

const string = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads a stored document, complete or not, for the rules. */
export const readDocument = (stored: Fields): CheckedDocument => {
  const passages: Passage[] = []
  const parts: Part[] = []

  const addText = (text: string, path: Path, field: Path, owner: string, name: string): void => {
    const form = textForm(owner, name)
    if (form === null || text.trim() === '') return
    passages.push({path, field, text, form, audience: audienceOf(owner, name, path[0])})
  }

  const readBlock = (block: Fields, path: Path, field: Path): void => {
    const text = itemsOf(block['children'])
      .map((child) => string(child['text']))
      .join('')
    if (text.trim() !== '') passages.push({path, field, text, form: blockForm(block), audience: 'readers'})
    for (const [index, mark] of itemsOf(block['markDefs']).entries()) {
      readObject(mark, [...path, 'markDefs', stepTo(mark, index)])
    }
  }

  const readValue = (value: unknown, path: Path, owner: string, name: string): void => {
    if (typeof value === 'string') addText(value, path, path, owner, name)
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const itemPath = [...path, stepTo(item, index)]
        const fields = fieldsOf(item)
        if (fields?.['_type'] === 'block') readBlock(fields, itemPath, path)
        else if (fields !== undefined) readObject(fields, itemPath)
        else if (typeof item === 'string') addText(item, itemPath, path, owner, name)
      }
    }
    const fields = fieldsOf(value)
    if (fields !== undefined) readObject(fields, path)
  }

  const readObject = (fields: Fields, path: Path): void => {
    const type = string(fields['_type'])
    parts.push({path, type, fields})
    for (const [name, value] of Object.entries(fields)) {
      if (!name.startsWith('_')) readValue(value, [...path, name], type, name)
    }
  }

  readObject(stored, [])
  return {
    id: string(stored['_id']).replace(workInProgress, ''),
    type: string(stored['_type']),
    language: languageShape.safeParse(string(stored['language']) || baseLanguage).data ?? null,
    fields: stored,
    passages,
    parts,
  }
}

/** The objects of one type in a document. */
export const partsOf = ({parts}: CheckedDocument, type: string): readonly Part[] =>
  parts.filter((part) => part.type === type)

/** The texts of a document that readers see. */
export const readersPassages = ({passages}: CheckedDocument): readonly Passage[] =>
  passages.filter(({audience}) => audience === 'readers')

/** Whether a document is in another language than the one that every page is written in first. */
export const isTranslation = ({language}: CheckedDocument): boolean => language !== baseLanguage
