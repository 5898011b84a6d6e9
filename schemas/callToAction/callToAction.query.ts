import * as z from 'zod/mini'
import {callToActionKinds, valuesOf} from '../vocabulary.ts'

export const callToActionFields = `
  label,
  kind,
  target
`

export const callToActionShape = z.object({
  label: z.string(),
  kind: z.enum(valuesOf(callToActionKinds)),
  target: z.string(),
})
export type CallToAction = z.infer<typeof callToActionShape>
