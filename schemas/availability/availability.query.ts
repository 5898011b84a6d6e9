import * as z from 'zod/mini'
import {hospitalStays, prescriptionStatuses, regions, settings, valuesOf} from '../vocabulary.ts'

export const availabilityFields = `
  _key,
  region,
  settings,
  prescriptionStatus,
  hospitalStay,
  note
`

export const availabilityShape = z.object({
  _key: z.string(),
  region: z.enum(valuesOf(regions)),
  settings: z.array(z.enum(valuesOf(settings))).check(z.minLength(1)),
  prescriptionStatus: z.enum(valuesOf(prescriptionStatuses)),
  hospitalStay: z.enum(valuesOf(hospitalStays)),
  note: z.nullable(z.string()),
})
export type Availability = z.infer<typeof availabilityShape>
