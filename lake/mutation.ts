import * as z from 'zod'
import {InvalidMutationFailure, MutationError} from './errors.ts'
import {isObject} from './lakeDocument.ts'
import {limits} from './limits.ts'

export const transactionIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9_-]+$/, {error: 'use letters, digits, "_" and "-"'})
  .max(limits.transactionIdLength)

const attributes = z.record(z.string(), z.unknown())
const identified = z.looseObject({_id: z.string(), _type: z.string()})

const selection = {
  id: z.string().optional(),
  query: z.string().optional(),
  params: attributes.optional(),
}

const insertion = z
  .strictObject({
    before: z.string().optional(),
    after: z.string().optional(),
    replace: z.string().optional(),
    items: z.array(z.unknown()),
  })
  .refine(
    ({before, after, replace}) => [before, after, replace].filter((path) => path !== undefined).length === 1,
    {
      error: 'needs exactly one of "before", "after" and "replace"',
    },
  )

/** The operations of a patch, as https://www.sanity.io/docs/http-reference/mutation names them. */
export const patchOperationsSchema = z.strictObject({
  ifRevisionID: z.string().optional(),
  set: attributes.optional(),
  setIfMissing: attributes.optional(),
  unset: z.array(z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  insert: insertion.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
})

const patch = z
  .strictObject({...selection, ...patchOperationsSchema.shape})
  .refine(hasOneSelection, {error: 'needs either an "id" or a "query"'})

const mutationSchemas = {
  create: z.strictObject({create: z.looseObject({_id: z.string().optional(), _type: z.string()})}),
  createOrReplace: z.strictObject({createOrReplace: identified}),
  createIfNotExists: z.strictObject({createIfNotExists: identified}),
  delete: z.strictObject({
    delete: z
      .strictObject({...selection, purge: z.boolean().optional()})
      .refine(hasOneSelection, {error: 'needs either an "id" or a "query"'}),
  }),
  patch: z.strictObject({patch}),
}

type MutationKind = keyof typeof mutationSchemas

/** One mutation as it came over the wire. */
export type Mutation = z.infer<(typeof mutationSchemas)[MutationKind]>
export type Patch = z.infer<typeof patch>

function hasOneSelection({id, query}: {id?: string | undefined; query?: string | undefined}): boolean {
  return (id === undefined) !== (query === undefined)
}

function isMutationKind(name: string | undefined): name is MutationKind {
  return name !== undefined && Object.hasOwn(mutationSchemas, name)
}

/** Parses one mutation. Throws a `MutationError` that gives its place in the transaction and every failing path. */
export function parseMutation(input: unknown, index: number): Mutation {
  const fail = (text: string): MutationError =>
    new MutationError({index, failure: new InvalidMutationFailure(`Mutation ${index} ${text}`)})
  const [kind, ...others] = isObject(input) ? Object.keys(input) : []
  if (!isMutationKind(kind) || others.length > 0) {
    throw fail(`must be an object with exactly one of ${Object.keys(mutationSchemas).join(', ')}`)
  }
  const parsed = mutationSchemas[kind].safeParse(input)
  if (parsed.success) return parsed.data
  throw fail(parsed.error.issues.map((issue) => `at "${issue.path.join('.')}": ${issue.message}`).join('; '))
}
