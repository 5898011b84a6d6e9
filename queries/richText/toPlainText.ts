import {toPlainText as textOfBlocks} from '@portabletext/toolkit'
import type {RichText} from '../../schemas/richText/richText.query.ts'
import type {Preview} from '../Preview.ts'

/**
 * The words of rich text without its styles and marks: paragraphs, headings and list items with an empty line between
 * them. Figures are left out, with their captions, and so are blocks without text. In a preview the text may hold stega
 * characters.
 */
export const toPlainText = (richText: readonly (RichText | Preview<RichText>)[number][]): string =>
  richText
    // One by one: the toolkit leaves an empty line behind for each block that has no text.
    .map((block) => textOfBlocks([block]))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
