import type {Clinic} from '../../schemas/clinic/clinic.query.ts'
import {argumentInvalid} from '../ContentError.ts'
import type {ContentError} from '../ContentError.ts'

/** A document that a page names, and that may have a page of its own. */
export interface LinkedDocument {
  readonly _type:
    | 'cause'
    | 'clinic'
    | 'condition'
    | 'diagnosticTest'
    | 'faq'
    | 'guide'
    | 'person'
    | 'symptom'
    | 'treatment'
  readonly slug: string
}

/** A step of the trail that leads to a page. */
export interface Breadcrumb {
  readonly name: string
  /** Absolute, or relative to the page. */
  readonly url: string
}

export interface JsonLdOptions {
  /** The page's own address: an absolute http or https URL, the canonical one. */
  readonly url: string
  /** Whose website it is, as `content.clinic()` gives it. */
  readonly clinic: Clinic
  /** How the site addresses its pages: absolute, or relative to the page. Undefined for what has no page of its own. */
  readonly urlOf?: ((document: LinkedDocument) => string | undefined) | undefined
  /** The trail from the home page to this page, both included. */
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined
  /** When the page was changed last: an ISO 8601 day, or moment with its offset from UTC. */
  readonly dateModified?: string | undefined
}

/** The options of a page, checked, and how it refers to documents. */
export interface Site {
  readonly url: string
  readonly clinic: Clinic
  readonly breadcrumbs: readonly Breadcrumb[]
  readonly dateModified: string | null
  /** The absolute URL of a document's page, or null when it has none. */
  urlOf(document: LinkedDocument): string | null
  /** What a document is known by: the same on every page of a site that tells how its pages are addressed. */
  idOf(document: LinkedDocument): string
}

const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/**
 * The site of a page, whose own subject has the address of the page.
 *
 * @throws ContentError `argument-invalid` for an address that is none, or a date that is none.
 */
export function readSite(
  subject: LinkedDocument | null,
  {url, clinic, urlOf, breadcrumbs = [], dateModified}: JsonLdOptions,
): Site {
  const address = readUrl('url', url)
  if (
    dateModified !== undefined &&
    !(isoDate.test(dateModified) && !Number.isNaN(Date.parse(dateModified)))
  ) {
    throw invalid(
      'dateModified',
      'expected a day such as 2026-11-22, or a moment with its offset',
      dateModified,
    )
  }

  const addressOf = (document: LinkedDocument): string | null => {
    if (document._type === subject?._type && document.slug === subject.slug) return address
    const given = urlOf?.(document)
    return given === undefined ? null : readUrl('urlOf', given, address)
  }
  return {
    url: address,
    clinic,
    breadcrumbs: breadcrumbs.map((step, index) => ({
      name: step.name,
      url: readUrl(`breadcrumbs[${index}].url`, step.url, address),
    })),
    dateModified: dateModified ?? null,
    urlOf: addressOf,
    idOf: (document) => withFragment(addressOf(document) ?? address, `${document._type}-${document.slug}`),
  }
}

/** An identifier under an address. One that has a fragment already, such as a place on a list, is made longer. */
export const withFragment = (address: string, fragment: string): string =>
  `${address}${address.includes('#') ? '-' : '#'}${fragment}`

function readUrl(path: string, given: string, base?: string): string {
  const url = URL.parse(given, base)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  throw invalid(path, `expected an ${base === undefined ? 'absolute ' : ''}http or https URL`, given)
}

const invalid = (path: string, message: string, received: unknown): ContentError =>
  argumentInvalid('jsonLd', [{path, documentId: null, message, received}])
