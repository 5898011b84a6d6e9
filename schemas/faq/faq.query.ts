import * as z from 'zod/mini'
import {noDocument} from '../document/document.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {richTextFields, richTextShape} from '../richText/richText.query.ts'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {faqKinds, valuesOf} from '../vocabulary.ts'

export const faqFields = `
  _id,
  _type,
  "slug": slug.current,
  question,
  kind,
  answer[]{${richTextFields}},
  sources[]->{${sourceFields}},
  ${review}
`

export const faqShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('faq'),
    slug: z.string(),
    question: z.string(),
    kind: z.enum(valuesOf(faqKinds)),
    answer: richTextShape,
    sources: sourcesShape,
    review: reviewShape,
  },
  noDocument,
)
export type Faq = z.infer<typeof faqShape>
