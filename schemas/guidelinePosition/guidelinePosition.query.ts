import * as z from 'zod/mini'
import {sourceFields, sourceShape} from '../source/source.query.ts'
import {durations, guidelineDirections, recommendationStrengths, valuesOf} from '../vocabulary.ts'

/** Who says it, where and when stand on the source. */
export const guidelinePositionFields = `
  _key,
  direction,
  strength,
  text,
  duration,
  source->{${sourceFields}}
`

export const guidelinePositionShape = z.object({
  _key: z.string(),
  direction: z.enum(valuesOf(guidelineDirections)),
  strength: z.enum(valuesOf(recommendationStrengths)),
  text: z.string(),
  duration: z.enum(valuesOf(durations)),
  source: sourceShape,
})
export type GuidelinePosition = z.infer<typeof guidelinePositionShape>
