import * as z from 'zod/mini'
import {sourceFields, sourcesShape} from '../source/source.query.ts'
import {sourceStatementFields, sourceStatementShape} from '../sourceStatement/sourceStatement.query.ts'
import {certainties, directions, directness, durations, valuesOf} from '../vocabulary.ts'

/** A statement with all that a reader needs to weigh it. */
export const claimFields = `
  _key,
  text,
  certainty,
  direction,
  population,
  duration,
  durationDefinition,
  directness,
  sources[]->{${sourceFields}},
  sourceStatement{${sourceStatementFields}}
`

export const claimShape = z.object({
  _key: z.string(),
  text: z.string(),
  certainty: z.enum(valuesOf(certainties)),
  direction: z.nullable(z.enum(valuesOf(directions))),
  population: z.nullable(z.string()),
  duration: z.nullable(z.enum(valuesOf(durations))),
  durationDefinition: z.nullable(z.string()),
  directness: z.enum(valuesOf(directness)),
  sources: sourcesShape,
  sourceStatement: z.nullable(sourceStatementShape),
})
export type Claim = z.infer<typeof claimShape>
