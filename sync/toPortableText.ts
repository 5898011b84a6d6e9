import {createHash} from 'node:crypto'
import {markdownToPortableText} from '@portabletext/markdown'
import type {Degradation} from '@portabletext/markdown'
import {compileSchema, defineSchema} from '@portabletext/schema'
import * as z from 'zod'
import type {RichTextAnnotation} from './contentSchema.ts'
import {documentId} from './documentId.ts'

/** A fault in a Markdown text, at a line counted from 1. */
export interface MarkdownProblem {
  readonly line: number
  readonly message: string
}

/** A reference that a link in the text makes. */
export interface MarkdownReference {
  readonly line: number
  readonly type: string
  readonly slug: string
}

export interface PortableTextResult {
  /** Blocks as Sanity stores them. The same Markdown always gives the same `_key`s. */
  readonly blocks: readonly Readonly<Record<string, unknown>>[]
  readonly references: readonly MarkdownReference[]
  readonly problems: readonly MarkdownProblem[]
}

const convertedBlock = z.strictObject({
  _type: z.literal('block'),
  _key: z.string(),
  style: z.string(),
  listItem: z.string().optional(),
  level: z.number().optional(),
  children: z.array(
    z.object({_type: z.literal('span'), _key: z.string(), text: z.string(), marks: z.array(z.string())}),
  ),
  markDefs: z.array(z.object({_type: z.literal('link'), _key: z.string(), href: z.string()})),
})

type ConvertedBlock = z.infer<typeof convertedBlock>

/** What to do about Markdown that rich text does not have, by the name that the parser gives it. */
const advice: Partial<Record<Degradation['type'], string>> = {
  'style-fallback':
    'Rich text has only ### and #### headings, and no quotes. Use one of those, or a plain paragraph.',
  'decorator-dropped': 'Rich text has only **strong** and _emphasis_. Take the other formatting out.',
  'fields-dropped': 'A link here has no title. Write [text](address).',
  'task-checkbox-stripped': 'Rich text has no check boxes. Write a plain list.',
  'table-flattened': 'Rich text has no tables. Write a list.',
  'code-block-to-text': 'Rich text has no code. Start the lines without spaces and without ```.',
  'horizontal-rule-to-text': 'Rich text has no lines across the page. Use a heading.',
  'html-block-to-text': 'Rich text has no HTML. Write Markdown.',
  'inline-html-dropped': 'Rich text has no HTML. Write Markdown.',
  'image-to-text': 'Images are added in the studio. Take this one out.',
}

/** What stays in the text of a link or emphasis that Markdown could not make out. */
const strayMarkup = /\]\(|\]\[|\*\*/

const keyLength = 12

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, keyLength)

/** A link by its scheme: a reference to one of our own documents, a web address, or null when it is neither. */
const annotationFor = (href: string, {annotations}: RichTextAnnotation) => {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/.exec(href) ?? []
  for (const {name, field, schemes, to} of annotations) {
    if (schemes.includes(scheme)) return {name, field, value: href}
    if (to.includes(scheme)) {
      const value = {_type: 'reference', _ref: documentId({type: scheme, slug: rest})}
      return {name, field, value, reference: {type: scheme, slug: rest}}
    }
  }
  return null
}

const schemesOf = ({annotations}: RichTextAnnotation): string =>
  annotations
    .flatMap(({schemes, to}) => [...schemes, ...to])
    .map((scheme) => `${scheme}:`)
    .join(', ')

/**
 * Converts Markdown to Portable Text: links become web links, links to our own pages or citations by their scheme.
 * What the rich text type does not allow (an h1, an image, a table, HTML) is a problem and never dropped without a word.
 */
export const toPortableText = (markdown: string, allowed: RichTextAnnotation): PortableTextResult => {
  const problems: MarkdownProblem[] = []
  const references: MarkdownReference[] = []
  const lines = markdown.split('\n')
  const lineOf = (text: string): number => Math.max(1, lines.findIndex((line) => line.includes(text)) + 1)

  const schema = compileSchema(
    defineSchema({
      styles: allowed.styles.map((name) => ({name})),
      lists: allowed.lists.map((name) => ({name})),
      decorators: allowed.decorators.map((name) => ({name})),
      // The parser knows one kind of link. What each becomes is decided by its scheme, below.
      annotations: [{name: 'link', fields: [{name: 'href', type: 'string'}]}],
      blockObjects: [],
      inlineObjects: [],
    }),
  )
  let count = 0
  const converted = markdownToPortableText(markdown, {
    schema,
    keyGenerator: () => `${count++}`,
    onDegradation: ({degradations}) => {
      for (const {type, message, line = 1} of degradations) {
        problems.push({
          line,
          message: advice[type] ?? `Rich text cannot hold this: ${message}. Write it another way.`,
        })
      }
    },
  })

  // What could not be converted is left in the text as it was written, and is reported once.
  const hasDegraded = problems.length > 0
  const convertBlock = (block: ConvertedBlock) => {
    const definitions = new Map<string, {name: string; field: string; value: unknown}>()
    for (const {_key, href} of block.markDefs) {
      const annotation = annotationFor(href, allowed)
      const line = lineOf(`](${href}`)
      if (annotation === null) {
        problems.push({
          line,
          message: `The link "${href}" leads nowhere. Start it with one of ${schemesOf(allowed)}.`,
        })
        continue
      }
      if (annotation.reference) references.push({line, ...annotation.reference})
      definitions.set(_key, annotation)
    }
    for (const {text} of hasDegraded ? [] : block.children) {
      const stray = strayMarkup.exec(text)
      if (stray === null) continue
      const message = `The "${stray[0]}" here is left over. Close the link or the emphasis, and check its address.`
      problems.push({line: lineOf(text.slice(Math.max(0, stray.index - 12), stray.index + 2)), message})
    }

    // The key comes from the content, so that an edit changes the keys of its own paragraph only.
    const {style, listItem, level, children} = block
    const spans = children.map(({text, marks}) => [text, marks.map((mark) => definitions.get(mark) ?? mark)])
    const key = uniqueKey(hash([style, listItem, level, spans]))
    const markKeys = new Map([...definitions.keys()].map((id, index) => [id, `${key}m${index}`]))
    return {
      _type: 'block',
      _key: key,
      style,
      ...(listItem === undefined ? {} : {listItem, level}),
      markDefs: [...definitions].map(([id, {name, field, value}]) => ({
        _type: name,
        _key: markKeys.get(id),
        [field]: value,
      })),
      children: children.map(({text, marks}, index) => ({
        _type: 'span',
        _key: `${key}s${index}`,
        text,
        marks: marks.map((mark) => markKeys.get(mark) ?? mark),
      })),
    }
  }

  const used = new Map<string, number>()
  const uniqueKey = (key: string): string => {
    const times = (used.get(key) ?? 0) + 1
    used.set(key, times)
    return times === 1 ? key : `${key}-${times}`
  }

  const blocks = converted.map((block) => convertBlock(convertedBlock.parse(block)))
  return {blocks, references, problems}
}
