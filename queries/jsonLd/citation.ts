import type {CreativeWorkLeaf, MedicalScholarlyArticleLeaf} from 'schema-dts'
import type {Source} from '../../schemas/source/source.query.ts'
import {node} from './node.ts'

/** Studies by the name that MeSH has for such a publication. Every other kind of source is a CreativeWork. */
const publicationTypes: {readonly [Kind in Source['kind']]?: string} = {
  'systematic-review': 'Systematic Review',
  review: 'Review',
  'randomised-trial': 'Randomized Controlled Trial',
  'observational-study': 'Observational Study',
}

/**
 * A source as a reference. Its authors stay a text, because a list may end with “et al.”, and so does its publisher, which
 * may be a journal.
 */
export function citation(source: Source): CreativeWorkLeaf | MedicalScholarlyArticleLeaf {
  const {title, kind, authors, publisher, details, doi, pmid, url} = source
  const common = {
    name: title,
    creditText: creditLine([authors.join(', '), publisher, details]),
    datePublished: publicationDate(source),
    url,
    sameAs: [
      ...(doi === null ? [] : [`https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`]),
      ...(pmid === null ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`]),
    ],
  }
  const publicationType = publicationTypes[kind]
  return publicationType === undefined
    ? node<CreativeWorkLeaf>({'@type': 'CreativeWork', ...common})
    : node<MedicalScholarlyArticleLeaf>({'@type': 'MedicalScholarlyArticle', publicationType, ...common})
}

/** What is known of them, each without a full stop of its own: “et al.” brings one. */
const creditLine = (credits: readonly (string | null)[]): string =>
  credits
    .flatMap((credit) => (credit === null || credit === '' ? [] : [credit.replace(/\.$/, '')]))
    .join('. ')

/** The day, or the year where no day is known (ISO 8601). */
export const publicationDate = ({published, year}: Source): string | null =>
  published ?? (year === null ? null : String(year))

/** Every source that a page cites, anywhere in it, once. */
export function sourcesOf(page: object): Source[] {
  const found = new Map<string, Source>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isSource(value)) found.set(value._id, value)
    else Object.values(value).forEach(visit)
  }
  visit(page)
  return [...found.values()]
}

/** The page was checked when it was read: what says that it is a source is one. */
const isSource = (value: object): value is Source => '_type' in value && value._type === 'source'
