import * as z from 'zod/mini'
import {aliasShape, shownAliases} from '../alias/alias.query.ts'
import {claimFields, claimShape} from '../claim/claim.query.ts'
import {noDocument} from '../document/document.query.ts'
import {codes, medicalCodeShape} from '../medicalCode/medicalCode.query.ts'
import {review, reviewShape} from '../review/review.query.ts'
import {testKinds, valuesOf} from '../vocabulary.ts'

export const diagnosticTestFields = `
  _id,
  _type,
  "slug": slug.current,
  name,
  ${shownAliases},
  kind,
  summary,
  bestFor,
  limits,
  appropriateWhen,
  notAppropriateWhen,
  claims[]{${claimFields}},
  ${codes},
  ${review}
`

export const diagnosticTestShape = z.object(
  {
    _id: z.string(),
    _type: z.literal('diagnosticTest'),
    slug: z.string(),
    name: z.string(),
    aliases: z.array(aliasShape),
    kind: z.enum(valuesOf(testKinds)),
    summary: z.string(),
    bestFor: z.string(),
    limits: z.string(),
    appropriateWhen: z.string(),
    notAppropriateWhen: z.string(),
    claims: z.array(claimShape).check(z.minLength(1)),
    codes: z.array(medicalCodeShape),
    review: reviewShape,
  },
  noDocument,
)
export type DiagnosticTest = z.infer<typeof diagnosticTestShape>
