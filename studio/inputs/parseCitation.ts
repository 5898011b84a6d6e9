import {identifierPatterns} from '../../schemas/vocabulary.ts'
import {parseVancouver} from './parseVancouver.ts'

/** What a pasted citation says, by the fields of a source. What it does not say for certain is not there. */
export interface Citation {
  readonly doi?: string
  readonly pmid?: string
  /** One each, as printed. */
  readonly authors?: readonly string[]
  readonly title?: string
  readonly publisher?: string
  readonly year?: number
  /** Year, volume, issue and pages, such as `2017;166(7):514-530`. */
  readonly details?: string
}

/** Why a text cannot be taken for one citation, and what to do. */
export interface CitationProblem {
  readonly problem: string
}

/** What an editor reads when a text is no citation. */
export const citationProblems = {
  empty: 'Paste a DOI, a PMID or a whole citation.',
  nothingFound:
    'There is no DOI or PMID in it, and it does not read like a citation from PubMed. Fill in the fields by hand.',
  spacesInDoi: 'A DOI has no spaces in it. Take them out, as in 10.7326/M16-2367.',
  severalDois: 'There is more than one DOI in it. Paste one citation at a time.',
  severalPmids: 'There is more than one PMID in it. Paste one citation at a time.',
  shortNumber: 'A number this short could be anything. If it is a PMID, write “PMID” before it.',
} as const

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/** What stands before a DOI: the address of its resolver, or its name. */
const doiLead = String.raw`(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi\b[:\s]*)`
const doiToken = /\b10\.\d{4,9}\/\S+/g
const brokenDoi = new RegExp(
  [
    // In its prefix, or around its slash.
    String.raw`\b10\s*\.\s+\d{4,9}\s*\/`,
    String.raw`\b10\s+\.\s*\d{4,9}\s*\/`,
    String.raw`\b10\.\d{4,9}\s+\/\s*\S`,
    String.raw`\b10\.\d{4,9}\/\s+\S`,
    // After a sign that ends no DOI.
    String.raw`\b10\.\d{4,9}\/\S*[-_/(]\s+\S`,
  ].join('|'),
)

const beginsWithDoi = new RegExp(`^${doiLead}?10\\.`, 'i')

/** The rest of a DOI, torn off by a space: a single word, or a number. */
const tornOff = /^(?:\S+$|[^\p{L}\s]+ |\S*\d)/u

const pmidToken =
  /\b(?:pmid[:\s]*|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)([1-9]\d{0,8})\b\/?/gi

/** The shortest number that is taken for a PMID where nothing says so: a shorter one may be a year or a page. */
const shortestBarePmid = 6

/**
 * Reads a DOI, a PMID or a citation as PubMed and most journals print it (Vancouver style). It looks nothing up. A citation
 * that could be read in two ways gives its DOI and PMID alone. Sources: DOI Handbook 2.2; NLM, Citing Medicine.
 */
export function parseCitation(pasted: string): Citation | CitationProblem {
  const text = pasted
    .replaceAll(invisible, '')
    .replaceAll(/https?:\/\/\S+/g, decoded)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (text === '') return {problem: citationProblems.empty}
  if (/^\d+$/.test(text)) return bareNumber(text)
  if (brokenDoi.test(text)) return {problem: citationProblems.spacesInDoi}

  const dois = distinct([...text.matchAll(doiToken)].map(([token]) => doiOf(token)))
  if (dois.length > 1) return {problem: citationProblems.severalDois}
  const pmids = distinct([...text.matchAll(pmidToken)].map(([, number = '']) => number))
  if (pmids.length > 1) return {problem: citationProblems.severalPmids}

  const [doi] = dois
  const [pmid] = pmids
  const prose = withoutIdentifiers(text)
  if (doi !== undefined && beginsWithDoi.test(text) && tornOff.test(prose)) {
    return {problem: citationProblems.spacesInDoi}
  }
  const citation = {
    ...(doi === undefined ? {} : {doi}),
    ...(pmid === undefined ? {} : {pmid}),
    ...parseVancouver(prose),
  }
  return Object.keys(citation).length === 0 ? {problem: citationProblems.nothingFound} : citation
}

function bareNumber(number: string): Citation | CitationProblem {
  if (number.length < shortestBarePmid) return {problem: citationProblems.shortNumber}
  return identifierPatterns.pmid.test(number) ? {pmid: number} : {problem: citationProblems.nothingFound}
}

/** A DOI without what an address or a sentence put after it. */
function doiOf(token: string): string {
  const [path = ''] = token.split(/[?#]/)
  let doi = path.replace(/\/(?:abstract|epdf|full|fulltext|pdf)$/, '')
  for (;;) {
    const shorter = doi
      .replace(/[.,;:'"’”\]}>]$/, '')
      .replace(/\)$/, (bracket) => (isOpen(doi) ? bracket : ''))
    if (shorter === doi) return doi
    doi = shorter
  }
}

/** True of a text whose last bracket closes one in it. */
const isOpen = (text: string): boolean => text.split('(').length >= text.split(')').length

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is left for a reader once identifiers and addresses are out. */
const withoutIdentifiers = (text: string): string =>
  text
    .replaceAll(new RegExp(String.raw`${doiLead}?\b10\.\d{4,9}\/\S+`, 'gi'), ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/\bpmc(?:id)?:?\s*(?:pmc)?\d+/gi, ' ')
    .replaceAll(new RegExp(`(?:www\\.)?${pmidToken.source}`, 'gi'), ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.,;]+/, '')
    .replace(/(?:[\s,;]|\.(?=\s*[.,;]))+[\s.,;]*$/, '')
    .trim()

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
