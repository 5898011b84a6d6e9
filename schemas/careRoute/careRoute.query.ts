import * as z from 'zod/mini'
import {urgencies, valuesOf} from '../vocabulary.ts'

export const careRouteFields = `
  _key,
  urgency,
  heading
`

export const careRouteShape = z.object({
  _key: z.string(),
  urgency: z.enum(valuesOf(urgencies)),
  heading: z.string(),
})
export type CareRoute = z.infer<typeof careRouteShape>
