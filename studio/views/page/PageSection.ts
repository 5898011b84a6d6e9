import type {RedFlagGroup} from '../../../queries/groupRedFlags.ts'
import type {Preview} from '../../../queries/Preview.ts'
import type {Claim} from '../../../schemas/claim/claim.query.ts'
import type {RichText} from '../../../schemas/richText/richText.query.ts'
import {baseLanguage, type Language} from '../../../schemas/vocabulary.ts'

/** A page to be drawn: what stands on it, in order, whatever its type. */
export interface PageSection {
  /** No two in one list have the same. */
  readonly key: string
  /** Null for what needs no heading. */
  readonly title: string | null
  /** The language of the title; null for that of the page. */
  readonly titleLanguage: Language | null
  readonly parts: readonly PagePart[]
  readonly sections: readonly PageSection[]
}

export type PagePart =
  // A text says its language where it comes from another document than the page.
  | {readonly kind: 'text'; readonly text: string; readonly language: Language | null}
  | {readonly kind: 'richText'; readonly richText: Preview<RichText>; readonly language: Language | null}
  | {readonly kind: 'redFlags'; readonly groups: readonly Preview<RedFlagGroup>[]}
  | {readonly kind: 'claims'; readonly claims: readonly Preview<Claim>[]}
  | {readonly kind: 'entries'; readonly entries: readonly PageEntry[]}

/** Something that a page lists. */
export interface PageEntry {
  readonly key: string
  /** Null where a draft refers to nothing yet. */
  readonly name: string | null
  /** The language of the name, which may be another than that of the page; null for that of the page. */
  readonly language: Language | null
  /** What to say of it in a word or two, such as where it stands among the options. */
  readonly labels: readonly string[]
  readonly parts: readonly PagePart[]
}

type Missing = null | undefined

/** A document, which is written in a language. */
interface Written {
  readonly language: Language | null
}

/** A section under a title of ours, or nothing when it has nothing to show. */
export const section = (
  key: string,
  title: string | null,
  parts: readonly (PagePart | null)[],
  sections: readonly (PageSection | null)[] = [],
): PageSection | null => shown({key, title, titleLanguage: baseLanguage}, parts, sections)

/** A section under a heading of the page, or nothing when it has nothing to show. */
export const headedSection = (
  key: string,
  title: string | null,
  parts: readonly (PagePart | null)[],
  sections: readonly (PageSection | null)[] = [],
): PageSection | null => shown({key, title, titleLanguage: null}, parts, sections)

function shown(
  titled: Pick<PageSection, 'key' | 'title' | 'titleLanguage'>,
  parts: readonly (PagePart | null)[],
  sections: readonly (PageSection | null)[],
): PageSection | null {
  const made = {...titled, parts: parts.filter(isThere), sections: sections.filter(isThere)}
  return made.parts.length === 0 && made.sections.length === 0 ? null : made
}

/** @param of - the document that the text is from, where that is not the page */
export const textPart = (text: string | Missing, of?: Written | null): PagePart | null =>
  text === null || text === undefined || text === ''
    ? null
    : {kind: 'text', text, language: of?.language ?? null}

/** @param of - the document that the text is from, where that is not the page */
export const richTextPart = (richText: Preview<RichText> | Missing, of?: Written | null): PagePart | null =>
  hasItems(richText) ? {kind: 'richText', richText, language: of?.language ?? null} : null

export const redFlagsPart = (groups: readonly Preview<RedFlagGroup>[] | Missing): PagePart | null =>
  hasItems(groups) ? {kind: 'redFlags', groups} : null

export const claimsPart = (claims: readonly Preview<Claim>[] | Missing): PagePart | null =>
  hasItems(claims) ? {kind: 'claims', claims} : null

export const entriesPart = (entries: readonly PageEntry[] | Missing): PagePart | null =>
  hasItems(entries) ? {kind: 'entries', entries} : null

/** @param of - the document that the name is from, where that is not the page */
export const entry = (
  key: string,
  name: string | Missing,
  labels: readonly (string | Missing)[],
  parts: readonly (PagePart | null)[],
  of?: Written | null,
): PageEntry => ({
  key,
  name: name ?? null,
  language: of?.language ?? null,
  labels: labels.filter(isThere),
  parts: parts.filter(isThere),
})

const isThere = <Value>(value: Value | Missing): value is Value => value !== null && value !== undefined

const hasItems = <Items extends readonly unknown[]>(items: Items | Missing): items is Items =>
  isThere(items) && items.length > 0
