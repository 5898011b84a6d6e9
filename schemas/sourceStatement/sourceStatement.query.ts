import * as z from 'zod/mini'
import {valuesOf, verdicts} from '../vocabulary.ts'

export const sourceStatementFields = `
  statement,
  says,
  verdict,
  explanation
`

export const sourceStatementShape = z.object({
  statement: z.string(),
  says: z.string(),
  verdict: z.enum(valuesOf(verdicts)),
  explanation: z.string(),
})
export type SourceStatement = z.infer<typeof sourceStatementShape>
