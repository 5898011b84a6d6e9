import * as z from 'zod/mini'
import {noDocument} from '../document/document.query.ts'
import {figureFields, figureShape} from '../figure/figure.query.ts'
import {sourceFields, sourceShape} from '../source/source.query.ts'

/**
 * Portable Text, complete as its specification has it: a block has a style, children and mark definitions. `listItem` and
 * `level` stand on list items only, because renderers take a block that has them for a list item.
 */
export const richTextFields = `
  _key,
  _type,
  _type == "block" => {
    "style": coalesce(style, "normal"),
    "children": coalesce(children[]{_key, _type, "text": coalesce(text, ""), "marks": coalesce(marks, [])}, []),
    "markDefs": coalesce(markDefs[]{
      _key,
      _type,
      _type == "link" => {href},
      _type == "internalLink" => {target->{_id, _type, "slug": slug.current}},
      _type == "citation" => {source->{${sourceFields}}}
    }, [])
  },
  _type == "block" && defined(listItem) => {"listItem": coalesce(listItem, "bullet"), "level": coalesce(level, 1)},
  _type == "figure" => {${figureFields}}
`

const markDefShape = z.discriminatedUnion('_type', [
  z.object({_key: z.string(), _type: z.literal('link'), href: z.string()}),
  z.object({
    _key: z.string(),
    _type: z.literal('internalLink'),
    target: z.object(
      {
        _id: z.string(),
        _type: z.enum(['condition', 'symptom', 'treatment', 'diagnosticTest', 'guide', 'faq']),
        slug: z.string(),
      },
      noDocument,
    ),
  }),
  z.object({_key: z.string(), _type: z.literal('citation'), source: sourceShape}),
])

const blockShape = z.object({
  _key: z.string(),
  _type: z.literal('block'),
  style: z.enum(['normal', 'h3', 'h4']),
  children: z.array(
    z.object({_key: z.string(), _type: z.literal('span'), text: z.string(), marks: z.array(z.string())}),
  ),
  markDefs: z.array(markDefShape),
  listItem: z.exactOptional(z.enum(['bullet', 'number'])),
  level: z.exactOptional(z.number()),
})

export const richTextShape = z.array(
  z.discriminatedUnion('_type', [
    blockShape,
    z.extend(figureShape, {_key: z.string(), _type: z.literal('figure')}),
  ]),
)
export type RichText = z.infer<typeof richTextShape>
