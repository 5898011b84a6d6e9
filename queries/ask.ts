import type {SanityClient} from '@sanity/client'
import * as z from 'zod/mini'
import {ContentError} from './ContentError.ts'
import {QueryError} from './QueryError.ts'
import {resultPlace} from './resultPlace.ts'

/** Which documents a request sees: the published ones, or drafts laid over them. */
export const perspectives = ['published', 'drafts'] as const
export type Perspective = (typeof perspectives)[number]

/** Whom to ask. The perspective goes with every request: without one, a client with a token may be shown drafts. */
export interface Asked {
  readonly client: Pick<SanityClient, 'fetch'>
  readonly perspective: Perspective
}

export interface Question<Params, Result> {
  /** The name under which the query is exported. */
  readonly name: string
  readonly query: string & {readonly __groqParams?: Params}
  readonly shape: z.core.$ZodType<Result>
}

/**
 * Sends a query and parses what comes back. Stega characters are switched off: they would make enumerations unreadable.
 *
 * @throws ContentError `content-invalid` when the result does not fit the shape, with every place where it does not.
 * @throws QueryError when the request fails.
 */
export async function ask<Params extends Record<string, unknown>, Result>(
  asked: Asked,
  {name, query, shape}: Question<Params, Result>,
  params: NoInfer<Params>,
): Promise<Result> {
  const result = await send(asked, name, query, params)
  const parsed = z.safeParse(shape, result, {error: expectation})
  if (parsed.success) return parsed.data

  throw new ContentError({
    code: 'content-invalid',
    query: name,
    problem: 'content is not what the query promises',
    issues: parsed.error.issues.map((issue) => {
      const {path, documentId, value} = resultPlace(result, issue.path)
      return {path, documentId, message: issue.message, received: value ?? null}
    }),
    nextStep: 'Correct each document in the studio and publish it.',
  })
}

async function send(
  {client, perspective}: Asked,
  name: string,
  query: string,
  params: Record<string, unknown>,
): Promise<unknown> {
  try {
    return await client.fetch<unknown>(query, params, {perspective, stega: false})
  } catch (error) {
    throw new QueryError(name, error)
  }
}

/** What a parser wanted, in words. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_value':
      return `expected ${oneOf(issue.values)}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `expected ${oneOf(issue.options)}`
        : undefined
    case 'too_small':
      return `expected at least ${issue.minimum} of them`
    case 'invalid_format':
      return `expected the form ${'pattern' in issue ? issue.pattern : issue.format}`
    default:
      return undefined
  }
}

const oneOf = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(' or ')
