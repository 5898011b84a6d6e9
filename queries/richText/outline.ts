import type {RichText} from '../../schemas/richText/richText.query.ts'
import type {Preview} from '../Preview.ts'
import {toPlainText} from './toPlainText.ts'

/** A heading of rich text with those below it. */
export interface Heading {
  /** The key of its block, to link to it. */
  readonly _key: string
  /** As in HTML: rich text begins at `h3`, below the headings of the page. */
  readonly level: 3 | 4
  readonly text: string
  readonly children: readonly Heading[]
}

/** The headings of rich text, for a table of contents. An `h4` before any `h3` stands at the top; empty ones are left out. */
export function outline(richText: readonly (RichText | Preview<RichText>)[number][]): Heading[] {
  const top: Heading[] = []
  let below = top
  for (const block of richText) {
    if (block._type !== 'block' || (block.style !== 'h3' && block.style !== 'h4')) continue
    const text = toPlainText([block])
    if (text === '') continue
    const children: Heading[] = []
    if (block.style === 'h3') {
      top.push({_key: block._key, level: 3, text, children})
      below = children
    } else below.push({_key: block._key, level: 4, text, children})
  }
  return top
}
