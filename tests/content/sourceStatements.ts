import {z} from 'zod'
import type {verdicts, ValueOf} from '../../schemas/vocabulary.ts'
import {valuesIn} from './contentFiles.ts'
import type {ContentFile} from './contentFiles.ts'

export type Verdict = ValueOf<typeof verdicts>

/** Where each statement of the source article is taken up: the shape of `content/source-statements.yaml`. */
export const statementMapShape = z.record(
  z.string(),
  z.strictObject({document: z.string(), field: z.string()}),
)

const carrierShape = z.object({sourceStatement: z.object({statement: z.string(), verdict: z.string()})})

/** The claims that take up a statement of the source article. */
function carriersIn(files: readonly ContentFile[]) {
  return files.flatMap((file) =>
    valuesIn(file.fields).flatMap(({path, value}) => {
      const carrier = carrierShape.safeParse(value).data?.sourceStatement
      return carrier === undefined ? [] : [{...carrier, place: `${file.type}/${file.slug} ${path}`}]
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
  files: readonly ContentFile[],
): string[] {
  const carriers = carriersIn(files)
  const placeOf = (statement: string) => {
    const entry = map[statement]
    return entry === undefined ? undefined : `${entry.document} ${entry.field}`
  }
  return [
    ...Object.keys(expected)
      .filter((statement) => map[statement] === undefined)
      .map((statement) => `${statement} is not in the map`),
    ...Object.keys(map)
      .filter((statement) => expected[statement] === undefined)
      .map((statement) => `${statement} is in the map and is not a statement of the article`),
    ...Object.keys(map)
      .filter(
        (statement) =>
          !carriers.some((one) => one.statement === statement && one.place === placeOf(statement)),
      )
      .map((statement) => `${statement} is not carried by ${placeOf(statement)}`),
    ...carriers
      .filter(({statement, place}) => place !== placeOf(statement))
      .map(({statement, place}) => `${place} carries ${statement}, which the map does not say`),
    ...carriers
      .filter(({statement, verdict}) => expected[statement] !== undefined && expected[statement] !== verdict)
      .map(
        ({statement, verdict}) => `${statement} is judged ${verdict} and should be ${expected[statement]}`,
      ),
  ]
}
