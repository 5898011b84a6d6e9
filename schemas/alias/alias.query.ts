import * as z from 'zod/mini'
import {aliasKinds, regions, valuesOf} from '../vocabulary.ts'

export const aliasFields = `
  _key,
  text,
  kind,
  region
`

/** The other names that pages show: all but misspellings. */
export const shownAliases = `"aliases": coalesce(aliases[kind != "misspelling"]{${aliasFields}}, [])`

export const aliasShape = z.object({
  _key: z.string(),
  text: z.string(),
  kind: z.enum(valuesOf(aliasKinds)),
  region: z.nullable(z.enum(valuesOf(regions))),
})
export type Alias = z.infer<typeof aliasShape>
