/** The parts of a citation in Vancouver style. */
interface VancouverParts {
  readonly authors: readonly string[]
  readonly title: string
  readonly publisher: string
  readonly year: number
  readonly details?: string
}

/** “Qaseem A”, “van der Windt DA”, “O’Sullivan PB Jr”. */
const personName = /^(?:[\p{L}’'-]+ ){1,4}\p{Lu}{1,3}(?: (?:Jr|Sr|2nd|3rd))?$/u

/** “2017”, “2017 Apr 4”, each with “;166(7):514-530” or without. */
const issueDate =
  /^(?<year>(?:19|20)\d{2})(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?(?:;\s*(?<place>\S.*))?$/

/** What PubMed adds after the pages. */
const appendix = /\. (?:Epub|Published|Print|Erratum|Available|Accessed|eCollection)\b.*$/

/**
 * Reads “Authors. Title. Journal. Year;volume(issue):pages.” Null when the text is not cut into exactly these parts, so
 * that nobody could say where the title ends. Source: NLM, Citing Medicine, chapter 1.
 */
export function parseVancouver(text: string): VancouverParts | null {
  const parts = text
    .replace(appendix, '.')
    .replace(/[.\s]+$/, '')
    .split(/(?<=[.?!]) /)
  const [authorList = '', title = '', journal = '', date = '', ...more] = parts
  if (more.length > 0) return null
  const authors = readAuthors(withoutStop(authorList))
  const {year, place} = issueDate.exec(date)?.groups ?? {}
  if (authors === null || year === undefined || !journal.endsWith('.')) return null
  return {
    authors,
    title: withoutStop(title),
    publisher: withoutStop(journal),
    year: Number(year),
    ...(place === undefined ? {} : {details: `${year};${place}`}),
  }
}

/** People, then groups after a semicolon. Null when it is no list of names. */
function readAuthors(list: string): string[] | null {
  const [people = '', ...groups] = list.split('; ')
  const names = people.split(', ')
  const known = names.map((name, index) =>
    /^et al$/i.test(name) && index > 0 && index === names.length - 1 ? 'et al.' : name,
  )
  return known.every((name) => name === 'et al.' || personName.test(name)) ? [...known, ...groups] : null
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')
