import {
  isPortableTextBlock,
  isPortableTextListItemBlock,
  isPortableTextToolkitList,
  nestLists,
  toPlainText as toolkitPlainText,
} from '@portabletext/toolkit'
import {expectTypeOf} from 'vitest'
import type {ConditionPage, Preview, RichText} from '../../queries/index.ts'
import {outline} from '../../queries/richText/outline.ts'
import {readingTime} from '../../queries/richText/readingTime.ts'
import {toPlainText} from '../../queries/richText/toPlainText.ts'

declare const richText: RichText
declare const preview: Preview<ConditionPage>

// The type of a block or mark says what it holds.
for (const block of richText) {
  if (block._type === 'figure') {
    expectTypeOf(block.alt).toEqualTypeOf<string>()
    expectTypeOf(block).not.toHaveProperty('markDefs')
    continue
  }
  expectTypeOf(block.style).toEqualTypeOf<'normal' | 'h3' | 'h4'>()
  for (const mark of block.markDefs) {
    switch (mark._type) {
      case 'link':
        expectTypeOf(mark.href).toEqualTypeOf<string>()
        break
      case 'internalLink':
        expectTypeOf(mark.target.slug).toEqualTypeOf<string>()
        break
      case 'citation':
        expectTypeOf(mark.source.title).toEqualTypeOf<string>()
        expectTypeOf(mark).not.toHaveProperty('href')
        break
      default:
        expectTypeOf(mark).toBeNever()
    }
    expectTypeOf(mark).not.toHaveProperty('href')
  }
}

// The tools of Portable Text take it as it is, and what they give back keeps its type.
expectTypeOf(toolkitPlainText(richText)).toEqualTypeOf<string>()
for (const block of richText) {
  if (isPortableTextBlock(block)) expectTypeOf(block._key).toEqualTypeOf<string>()
  if (block._type === 'block') expectTypeOf(toolkitPlainText(block)).toEqualTypeOf<string>()
  if (isPortableTextListItemBlock(block)) expectTypeOf(block.listItem).toExtend<string>()
}
for (const node of nestLists(richText, 'html')) {
  if (!isPortableTextToolkitList(node)) expectTypeOf(node).toEqualTypeOf<RichText[number]>()
}

// Our own take it from a page and from a preview, which may be half empty.
expectTypeOf(toPlainText(preview.overview)).toEqualTypeOf<string>()
expectTypeOf(outline(preview.overview)[0]?.level).toEqualTypeOf<3 | 4 | undefined>()
expectTypeOf(readingTime(preview, 'en-US').minutes).toEqualTypeOf<number>()
// @ts-expect-error -- a page that is not there has no text
readingTime(null, 'en-US')
// @ts-expect-error -- a page is not rich text
toPlainText(preview)
