import type {JsonLdDocument} from './JsonLdDocument.ts'

/**
 * A JSON-LD document as the text of a `<script type="application/ld+json">`. Whatever its texts hold, it neither ends the
 * element nor begins a comment, and no character of it means anything to HTML, XML or JavaScript: `<`, `>`, `&`, U+2028 and
 * U+2029 are written as escapes of JSON, which a reader of JSON takes for the characters themselves.
 *
 * @example
 * <script type="application/ld+json" dangerouslySetInnerHTML={{__html: jsonLdScript(document)}} />
 */
export const jsonLdScript = (document: JsonLdDocument): string =>
  JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
