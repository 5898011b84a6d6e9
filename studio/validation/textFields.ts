import type {Fields} from './fields.ts'

/** How a text stands on the page: running text, a heading, one point of a list, or a name. */
export type TextForm = 'sentences' | 'heading' | 'item' | 'label'

/** Whose words a text is: written for readers, a note among editors, or taken over from somebody else. */
export type Audience = 'readers' | 'editors' | 'others'

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Fields whose strings are values of closed lists, identifiers, numbers or addresses: there is no text to read. */
const withoutText = names(`
  accessed certainty code direction directness doi duration emergencyNumber frequency hospitalStay href invasiveness
  jurisdiction kind language lastReviewed license line lines locale nextReview phone pmid postalCode
  prescriptionStatus published region relation role settings slug statement status strength support system target url
  urgency use verdict verification version
`)

const labels = names(`
  administrativeArea appliesTo authors credentials credit details display durationDefinition intro label locality name
  population publisher suspectedProblem term title
`)

const headings = new Set(['heading', 'question'])

/** What others named, whatever it is called in: titles of sources, terms of code systems. */
const wordsOfOthers: Readonly<Record<string, readonly string[]>> = {
  source: ['title', 'publisher', 'details', 'authors'],
  medicalCode: ['display'],
  figure: ['credit'],
}

const notesAmongEditors: Readonly<Record<string, readonly string[]>> = {
  source: ['note', 'population'],
  localTerm: ['note'],
  reviewEvent: ['event', 'at', 'userId', 'userName', 'note', 'fields'],
  // People search by them and pages list them; misspellings are never shown.
  alias: ['text'],
}

/** How the strings of a field are to be read. A field that is not named here is running text, so that none escapes. */
export const textForm = (owner: string, field: string): TextForm | null => {
  if (owner === 'slug' || withoutText.has(field)) return null
  if (owner === 'alias' || labels.has(field)) return 'label'
  if (field === 'phrases') return 'item'
  return headings.has(field) ? 'heading' : 'sentences'
}

/** Whose words the strings of a field are, from the field of the document that they stand in. */
export const audienceOf = (owner: string, field: string, outermost: unknown): Audience => {
  if (outermost === 'review') return 'editors'
  if (wordsOfOthers[owner]?.includes(field)) return 'others'
  return notesAmongEditors[owner]?.includes(field) ? 'editors' : 'readers'
}

/** How a paragraph of rich text stands on the page. */
export const blockForm = ({style, listItem}: Fields): TextForm => {
  if (typeof listItem === 'string') return 'item'
  return typeof style === 'string' && /^h[1-6]$/.test(style) ? 'heading' : 'sentences'
}
