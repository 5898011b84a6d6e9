import type {LocalClinic} from '../schemas/clinic/clinic.query.ts'
import type {LocalTerm} from '../schemas/localTerm/localTerm.query.ts'
import {clinicPlaceholders, placeholderPattern} from '../schemas/vocabulary.ts'
import type {ValueOf} from '../schemas/vocabulary.ts'
import {ContentError} from './ContentError.ts'
import type {ContentIssue} from './ContentError.ts'
import {resultPlace} from './resultPlace.ts'

/** What makes text local to a clinic: its number, its region's words. */
export interface LocalContext {
  readonly clinic: LocalClinic
  readonly terms: readonly LocalTerm[]
}

/**
 * Fields that programs read. Every other string is text for readers, except an enumeration, which cannot hold a brace,
 * and what stands in a `source`: other people's words are never changed.
 */
const logicFields: ReadonlySet<PropertyKey> = new Set([
  '_id',
  '_key',
  '_type',
  'code',
  'emergencyNumber',
  'href',
  'locale',
  'marks',
  'phone',
  'preview',
  'slug',
  'system',
  'target',
  'url',
  'version',
])

/**
 * A copy of a query result in which placeholders such as `{emergency-number}` and `{Acetaminophen}` are the words of a
 * clinic. A placeholder with a capital first letter gives a capital. Ids, slugs, codes, addresses and sources stay as
 * they are.
 *
 * @param query The name of the query for the error.
 * @throws ContentError `placeholder-unknown`, with the document, path and text of each one that nothing fills in.
 */
export function localize<Result>(result: Result, context: LocalContext, query = 'localize'): Result {
  const words = wordsOf(context)
  const {locale} = context.clinic
  const localized = structuredClone(result)
  const issues: ContentIssue[] = []

  const fill = (text: string, path: readonly PropertyKey[]): string =>
    text.replace(placeholderPattern, (placeholder, name: string) => {
      const word = words.get(name) ?? words.get(uncapitalized(name))
      if (word === undefined) {
        const {path: place, documentId} = resultPlace(result, path)
        issues.push({
          path: place,
          documentId,
          message: `expected a known placeholder instead of ${placeholder}`,
          received: text,
        })
        return placeholder
      }
      return words.has(name) ? word : capitalized(word, locale)
    })

  const visit = (node: unknown, path: readonly PropertyKey[]): void => {
    if (typeof node !== 'object' || node === null) return
    if ('_type' in node && node._type === 'source') return
    const isArray = Array.isArray(node)
    for (const [key, value] of Object.entries(node)) {
      const step = isArray ? Number(key) : key
      if (typeof value !== 'string') visit(value, [...path, step])
      else if (!logicFields.has((isArray ? path.at(-1) : key) ?? '')) {
        if (value.includes('{')) Reflect.set(node, key, fill(value, [...path, step]))
      }
    }
  }
  visit(localized, [])

  if (issues.length === 0) return localized
  throw new ContentError({
    code: 'placeholder-unknown',
    query,
    problem: 'text holds a placeholder that nothing fills in',
    issues,
    nextStep: `Use one of ${[...words.keys()].map((name) => `{${name}}`).join(', ')}, or add a local term with that slug.`,
  })
}

/** The word for each placeholder: what the clinic says of itself, then each local term in the clinic's region. */
function wordsOf({clinic, terms}: LocalContext): Map<string, string> {
  const ofClinic: Record<ValueOf<typeof clinicPlaceholders>, string> = {
    'emergency-number': clinic.emergencyNumber,
    'clinic-name': clinic.name,
    'clinic-phone': clinic.phone,
  }
  const words = new Map<string, string>()
  for (const {slug, term, variants} of terms) {
    words.set(slug, variants.find(({region}) => region === clinic.region)?.term ?? term)
  }
  for (const {value} of clinicPlaceholders) words.set(value, ofClinic[value])
  return words
}

const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const capitalized = (word: string, locale: string): string =>
  word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
