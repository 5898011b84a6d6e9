import type {LocalClinic} from '../schemas/clinic/clinic.query.ts'
import type {LocalTerm} from '../schemas/localTerm/localTerm.query.ts'
import type {clinicPlaceholders, ValueOf} from '../schemas/vocabulary.ts'
import {ContentError} from './ContentError.ts'
import type {ContentIssue} from './ContentError.ts'
import {logicFields} from './logicFields.ts'
import {resultPlace} from './resultPlace.ts'
import {baseLanguage, placeholderPattern} from './vocabulary.ts'

/** What makes text local to a clinic: its number, its region's words. */
export interface LocalContext {
  readonly clinic: LocalClinic
  readonly terms: readonly LocalTerm[]
  /** The terms for text in the base language, when readers have another one; none when `terms` are these. */
  readonly baseTerms: readonly LocalTerm[]
}

/**
 * A copy of a query result in which placeholders such as `{emergency-number}` and `{Acetaminophen}` are the words of a
 * clinic. A placeholder with a capital first letter gives a capital. Ids, slugs, codes, addresses and sources stay as
 * they are: other people's words are never changed. For results of queries that you fetch yourself.
 *
 * @param query The name of the query for the error.
 * @throws ContentError `placeholder-unknown`, with the document, path and text of each one that nothing fills in.
 */
export function localize<Result>(result: Result, context: LocalContext, query = 'localize'): Result {
  const fill = placeholderFiller(context)
  const localized = structuredClone(result)
  const issues: ContentIssue[] = []

  const visit = (node: unknown, path: readonly PropertyKey[], around: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('_type' in node && node._type === 'source') return
    const language = 'language' in node ? node.language : around
    const isArray = Array.isArray(node)
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, isArray ? Number(key) : key]
      if (typeof value !== 'string') visit(value, here, language)
      else if (value.includes('{') && !logicFields.has(String(isArray ? path.at(-1) : key))) {
        const filled = fill(value, language, (message) => {
          const {path: place, documentId} = resultPlace(result, here)
          issues.push({path: place, documentId, message, received: value})
        })
        Reflect.set(node, key, filled)
      }
    }
  }
  visit(localized, [], null)

  if (issues.length === 0) return localized
  throw placeholderUnknown(query, issues, context)
}

/**
 * Puts the words of a clinic and its region into a text, in the language of the text; tells of each placeholder that nothing
 * fills in, and leaves it.
 *
 * @param clean - takes stega characters off the words: those of the text say where it comes from.
 */
export function placeholderFiller(
  {clinic, terms, baseTerms}: LocalContext,
  clean: (word: string) => string = (word) => word,
): (text: string, language: unknown, unknownPlaceholder: (message: string) => void) => string {
  const ownWords = wordsOf(clinic, terms)
  const baseWords = baseTerms.length === 0 ? ownWords : wordsOf(clinic, baseTerms)
  return (text, language, unknownPlaceholder) => {
    const words = language === baseLanguage ? baseWords : ownWords
    return text.replace(placeholderPattern, (placeholder, name: string) => {
      const word = words.get(name) ?? words.get(uncapitalized(name))
      // The draft of a clinic or of a term may lack its word.
      if (!word) {
        unknownPlaceholder(`expected a known placeholder instead of ${placeholder}`)
        return placeholder
      }
      return clean(words.has(name) ? word : capitalized(word, clinic.locale))
    })
  }
}

export const placeholderUnknown = (
  query: string,
  issues: readonly ContentIssue[],
  context: LocalContext,
): ContentError =>
  new ContentError({
    code: 'placeholder-unknown',
    query,
    problem: 'text holds a placeholder that nothing fills in',
    issues,
    nextStep: `Use one of ${[...wordsOf(context.clinic, context.terms).keys()].map((name) => `{${name}}`).join(', ')}, or add a local term with that slug.`,
  })

/** The word for each placeholder: each local term in the clinic's region, then what the clinic says of itself. */
function wordsOf(clinic: LocalClinic, terms: readonly LocalTerm[]): Map<string, string> {
  const ofClinic: Record<ValueOf<typeof clinicPlaceholders>, string> = {
    'emergency-number': clinic.emergencyNumber,
    'clinic-name': clinic.name,
    'clinic-phone': clinic.phone,
  }
  return new Map([
    ...terms.map(
      ({slug, term, variants}) =>
        [slug, variants.find(({region}) => region === clinic.region)?.term ?? term] as const,
    ),
    ...Object.entries(ofClinic),
  ])
}

const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const capitalized = (word: string, locale: string): string =>
  word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
