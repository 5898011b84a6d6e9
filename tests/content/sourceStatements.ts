import * as z from 'zod'
import type {ValueOf, verdicts} from '../../schemas/vocabulary.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'
import {valuesIn} from './seedContent.ts'

export type Verdict = ValueOf<typeof verdicts>

/** Where each statement of the source article is taken up: the shape of `content/source-statements.yaml`. */
export const statementMapShape = z.record(
  z.string(),
  z.strictObject({document: z.string(), field: z.string()}),
)

const carrierShape = z.object({sourceStatement: z.object({statement: z.string(), verdict: z.string()})})

/** The claims that take up a statement of the source article, each with its place. */
function carriersIn(documents: readonly ContentDocument[]) {
  return documents.flatMap((document) =>
    valuesIn(document).flatMap(({path, value}) => {
      const carrier = carrierShape.safeParse(value).data?.sourceStatement
      return carrier === undefined ? [] : [{...carrier, place: `${document._id} ${path}`}]
    }),
  )
}

/**
 * What is wrong between the map of statements, the claims that carry them and the verdict that each should have: one
 * sentence for each fault.
 */
export function statementFaults(
  map: z.infer<typeof statementMapShape>,
  expected: Readonly<Record<string, Verdict>>,
  documents: readonly ContentDocument[],
): string[] {
  const carriers = carriersIn(documents)
  const places = new Map(
    Object.entries(map).map(([statement, {document, field}]) => [
      statement,
      `${document.replace('/', '-')} ${field}`,
    ]),
  )
  return [
    ...Object.keys(expected)
      .filter((statement) => !places.has(statement))
      .map((statement) => `${statement} is not in the map`),
    ...Object.keys(map)
      .filter((statement) => expected[statement] === undefined)
      .map((statement) => `${statement} is in the map and is not a statement of the article`),
    ...[...places]
      .filter(([id, mapped]) => !carriers.some(({statement, place}) => statement === id && place === mapped))
      .map(([id, mapped]) => `${id} is not carried by ${mapped}`),
    ...carriers
      .filter(({statement, place}) => place !== places.get(statement))
      .map(({statement, place}) => `${place} carries ${statement}, which the map does not say`),
    ...carriers
      .filter(({statement, verdict}) => (expected[statement] ?? verdict) !== verdict)
      .map(
        ({statement, verdict}) => `${statement} is judged ${verdict} and should be ${expected[statement]}`,
      ),
  ]
}
