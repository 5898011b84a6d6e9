import * as z from 'zod/mini'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {safetyKinds, valuesOf} from '../vocabulary.ts'

export const safetyItemFields = `
  _key,
  kind,
  text,
  appliesTo,
  sources[]->{${sourceFields}}
`

export const safetyItemShape = z.object({
  _key: z.string(),
  kind: z.enum(valuesOf(safetyKinds)),
  text: z.string(),
  appliesTo: z.nullable(z.string()),
  sources: sourcesShape,
})
export type SafetyItem = z.infer<typeof safetyItemShape>
