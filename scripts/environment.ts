import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createClient, isHttpError} from '@sanity/client'
import type {SanityClient} from '@sanity/client'
import * as z from 'zod'
import {lakeDirectory, lakeFiles, shownPath} from './lakeDirectory.ts'

/** The version of Sanity's API that every script speaks. */
const apiVersion = '2025-02-19'

/** The lake as `npm start` starts it, when it does not say otherwise. */
const lake = {apiHost: 'http://127.0.0.1:3900', projectId: 'local', dataset: 'production'}

/** The variables that choose a dataset, for the help of the scripts that read them. */
export const environmentHelp = `
Environment (none of them: the lake that npm start runs)
  SANITY_PROJECT_ID  the project on Sanity's hosted Content Lake
  SANITY_DATASET     ${lake.dataset}, unless set
  SANITY_API_TOKEN   a token that may write; the lake's is read from .lake/token
  SANITY_API_HOST    another address of the API, such as http://127.0.0.1:4000`

export interface Connection {
  readonly projectId: string
  readonly dataset: string
  readonly token: string
  /** Undefined for Sanity's hosted Content Lake. */
  readonly apiHost: string | undefined
}

/** The environment does not name a dataset, or not one that can be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

/** No dataset can be reached or used with the connection. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
}

const unsetWhenEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const environment = z.object({
  SANITY_PROJECT_ID: unsetWhenEmpty(
    z.string().regex(/^[a-z0-9-]+$/, 'must be a project id: lower-case letters, digits and hyphens'),
  ),
  SANITY_DATASET: unsetWhenEmpty(
    z
      .string()
      .regex(
        /^~?[a-z0-9][a-z0-9_-]{0,63}$/,
        'must be a dataset: lower-case letters, digits, hyphens, underscores',
      ),
  ),
  SANITY_API_TOKEN: unsetWhenEmpty(z.string()),
  SANITY_API_HOST: unsetWhenEmpty(
    z.url({protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:3900'}),
  ),
})

/**
 * The connection that environment variables choose: Sanity's hosted Content Lake when there is a project id, else the lake
 * whose data is in `directory`.
 *
 * @throws EnvironmentError for a variable that is missing or malformed, ConnectionError when the lake has never run here
 */
export const readConnection = async (
  variables: Readonly<Record<string, string | undefined>>,
  directory = lakeDirectory,
): Promise<Connection> => {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({path, message}) => `${path.join('.')} ${message}.`)
    throw new EnvironmentError(faults.join('\n'))
  }
  const {SANITY_PROJECT_ID, SANITY_DATASET = lake.dataset, SANITY_API_TOKEN, SANITY_API_HOST} = parsed.data
  const isHosted = SANITY_PROJECT_ID !== undefined && SANITY_API_HOST === undefined
  if (isHosted && SANITY_API_TOKEN === undefined) {
    throw new EnvironmentError(
      'SANITY_API_TOKEN is missing. Make a token with the role Editor at https://www.sanity.io/manage and set it.',
    )
  }
  const files = lakeFiles(directory)
  const token = SANITY_API_TOKEN ?? (await readIfThere(files.token))
  if (token === undefined) {
    throw new ConnectionError(
      `The lake has not run here: there is no ${shownPath(files.token)}. Start it with: npm start`,
    )
  }
  return {
    projectId: SANITY_PROJECT_ID ?? lake.projectId,
    dataset: SANITY_DATASET,
    token,
    apiHost: isHosted ? undefined : (SANITY_API_HOST ?? (await readIfThere(files.url)) ?? lake.apiHost),
  }
}

const readIfThere = async (file: string): Promise<string | undefined> =>
  existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined

/** A client for the connection that reads what was just written. */
export const connect = ({apiHost, ...connection}: Connection): SanityClient =>
  createClient({
    ...connection,
    apiVersion,
    useCdn: false,
    maxRetries: 1,
    ...(apiHost === undefined ? {} : {apiHost, useProjectHostname: false}),
  })

/** `fetch` wraps what went wrong on the way in a TypeError; a TypeError of our own making has no cause. */
const networkError = z.object({cause: z.object({code: z.string().optional(), message: z.string()})})

/**
 * The connection error behind an error of `@sanity/client`: nobody answers, or the token, the project or the dataset is not
 * accepted. Null for any other error.
 */
export const connectionErrorOf = (error: unknown, connection: Connection): ConnectionError | null => {
  const {apiHost, projectId, dataset} = connection
  const where = apiHost ?? `project ${projectId} on Sanity`
  const token =
    apiHost === undefined
      ? 'Check SANITY_API_TOKEN.'
      : 'Check SANITY_API_TOKEN, or unset it to use the one in .lake/token.'
  const explain = (message: string) => new ConnectionError(message, {cause: error})
  if (error instanceof TypeError) {
    const cause = networkError.safeParse(error).data?.cause
    if (cause === undefined) return null
    return explain(
      `Nothing answers at ${where} (${cause.code ?? cause.message}). ` +
        (apiHost === undefined ? 'Check the network.' : 'Start the lake with: npm start'),
    )
  }
  if (!isHttpError(error)) return null
  switch (error.statusCode) {
    case 401:
      return explain(`${where} does not know the token. ${token}`)
    case 403:
      return explain(`The token may not write to the dataset "${dataset}" of ${where}. ${token}`)
    case 404:
      return explain(
        `${where} has no dataset "${dataset}" in the project "${projectId}". Check SANITY_PROJECT_ID, SANITY_DATASET and --dataset.`,
      )
    default:
      return error.statusCode >= 500
        ? explain(`${where} failed (HTTP ${error.statusCode}). Try again later.`)
        : null
  }
}
