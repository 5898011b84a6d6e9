import * as z from 'zod'
import {isDocumentId} from '../documentId.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import type {Mutation} from '../mutation.ts'
import {InvalidActionFailure} from './errors.ts'

/** What an action may look at: the dataset as the actions before it have left it. */
export interface ActionContext {
  readonly read: (id: string) => LakeDocument | null
  /** The draft and every version of a document, ordered by id. */
  readonly versionsOf: (publishedId: string) => readonly LakeDocument[]
  /** The versions in a release, ordered by id. */
  readonly versionsIn: (releaseId: string) => readonly LakeDocument[]
  /** A document as it is, or as it was when it was deleted; undefined when there never was one. */
  readonly lastRevision: (id: string) => LakeDocument | undefined
  /** The time of the transaction, ISO 8601. */
  readonly timestamp: string
}

/** The mutations that carry an action out. Throws a `MutationFailure` when it must not be. */
export type ActionPlan = (context: ActionContext) => readonly Mutation[]

/** Reads an action as it came over the wire. Throws an `InvalidActionFailure` that gives every failing path. */
export type ReadAction = (input: unknown) => ActionPlan

/** Ties what an action looks like to what it does. */
export function defineAction<Schema extends z.ZodType>(
  schema: Schema,
  plan: (action: z.infer<Schema>, context: ActionContext) => readonly Mutation[],
): ReadAction {
  return (input) => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return (context) => plan(parsed.data, context)
    const issues = parsed.error.issues.map((issue) => `at "${issue.path.join('.')}": ${issue.message}`)
    throw new InvalidActionFailure(`The action is not what it should be ${issues.join('; ')}`)
  }
}

export const documentIdSchema = z.string().refine(isDocumentId, {error: 'is not a document ID'})

/** A document as an action brings it along. */
export const attributesSchema = z.looseObject({_id: documentIdSchema, _type: z.string().min(1)})
