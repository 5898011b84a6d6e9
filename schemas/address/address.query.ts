import * as z from 'zod/mini'

export const addressFields = `
  lines,
  locality,
  administrativeArea,
  postalCode
`

export const addressShape = z.object({
  lines: z.array(z.string()).check(z.minLength(1)),
  locality: z.string(),
  administrativeArea: z.nullable(z.string()),
  postalCode: z.string(),
})
export type Address = z.infer<typeof addressShape>
