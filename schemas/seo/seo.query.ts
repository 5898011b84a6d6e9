import * as z from 'zod/mini'
import {figureFields, figureShape} from '../figure/figure.query.ts'

export const seo = `seo{
  title,
  description,
  image{${figureFields}}
}`

export const seoShape = z.object({
  title: z.nullable(z.string()),
  description: z.nullable(z.string()),
  image: z.nullable(figureShape),
})
export type Seo = z.infer<typeof seoShape>
