import type {ContentfulStatusCode} from 'hono/utils/http-status'

// Long, and one file on purpose: every status, type and wording of the lake can be read side by side.

/** The base of everything the lake throws on purpose. `code` never changes; the message may. */
export abstract class LakeError extends Error {
  abstract readonly code: string
  override get name(): string {
    return this.constructor.name
  }
}

// Opening and serving: thrown by `openStore` and `startLakeServer`.

/** `node:sqlite` is not there: this Node is older than 22.13. */
export class UnsupportedNodeError extends LakeError {
  readonly code = 'unsupportedNode'
  constructor(version: string) {
    super(`The lake needs node:sqlite, which Node ${version} does not have. Use Node 22.13 or newer.`)
  }
}

/** Another process has the database open. */
export class DatabaseLockedError extends LakeError {
  readonly code = 'databaseLocked'
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(
      `The database ${file} is open in another process, and only one may open it. Stop that process, or use another data directory.`,
      {cause},
    )
    this.file = file
  }
}

/** The file is a database of the lake, or was one, and cannot be read whole. */
export class DatabaseCorruptError extends LakeError {
  readonly code = 'databaseCorrupt'
  readonly file: string
  constructor(file: string, detail: string, cause?: unknown) {
    super(
      `The database ${file} is damaged (${detail}). It was left as it is. Move it away, then restore a backup or start with an empty data directory.`,
      {cause},
    )
    this.file = file
  }
}

/** The file is something else than a database this version of the lake wrote. */
export class DatabaseForeignError extends LakeError {
  readonly code = 'databaseForeign'
  readonly file: string
  constructor(file: string, detail: string, cause?: unknown) {
    super(
      `The file ${file} is not a database this lake can open (${detail}). It was left as it is. Use another data directory, or move the file away.`,
      {cause},
    )
    this.file = file
  }
}

/** The operating system refused to read or write a file of the data directory. */
export class DataDirectoryError extends LakeError {
  readonly code = 'dataDirectory'
  readonly file: string
  constructor(file: string, detail: string, cause?: unknown) {
    super(`The lake cannot use ${file}: ${detail}. Check that it is readable and writable.`, {cause})
    this.file = file
  }
}

/** Something else listens on the port. */
export class PortInUseError extends LakeError {
  readonly code = 'portInUse'
  readonly port: number
  constructor(host: string, port: number, cause: unknown) {
    super(
      `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port (0: any free one).`,
      {
        cause,
      },
    )
    this.port = port
  }
}

/** The optional package `selfsigned`, which makes the certificate for TLS, cannot be loaded. */
export class CertificateLibraryMissingError extends LakeError {
  readonly code = 'certificateLibraryMissing'
  constructor(cause: unknown) {
    super(
      'A TLS port needs the package "selfsigned", which cannot be loaded. Install it with: npm install selfsigned',
      {cause},
    )
  }
}

/** The studio's pages carry a token, and the lake was told to listen where others can reach it. */
export class StudioExposedError extends LakeError {
  readonly code = 'studioExposed'
  constructor(host: string) {
    super(
      `The studio hands its token to whoever can open it, so it cannot be served on ${host}. Listen on 127.0.0.1, or leave the studio out.`,
    )
  }
}

// Answers: every class below becomes an HTTP response in `createLake`.

/** An error with an HTTP status and Sanity's JSON body. */
export abstract class ResponseError extends LakeError {
  abstract readonly status: ContentfulStatusCode
  abstract toJSON(): object
}

/** Sanity's `{statusCode, error, message}`. */
abstract class ProjectError extends ResponseError {
  abstract readonly reason: string
  toJSON(): object {
    return {statusCode: this.status, error: this.reason, message: this.message}
  }
}

export class UnknownTokenError extends ProjectError {
  readonly code = 'unknownToken'
  readonly status = 401
  readonly reason = 'Unauthorized'
  constructor() {
    super(
      'Session not found: the token in the Authorization header is not one of this lake. The administrator token is in the file "token" of its data directory.',
    )
  }
  override toJSON(): object {
    return {...super.toJSON(), errorCode: 'SIO-401-ANF'}
  }
}

export class TokenNeededError extends ProjectError {
  readonly code = 'tokenNeeded'
  readonly status = 401
  readonly reason = 'Unauthorized'
  constructor() {
    super('This needs a token. Send it as "Authorization: Bearer <token>".')
  }
}

export class MissingPermissionError extends ProjectError {
  readonly code = 'missingPermission'
  readonly status = 403
  readonly reason = 'Forbidden'
  constructor(permission: string) {
    super(
      `This token may not do that: it needs the permission "${permission}". Use a token with a higher role.`,
    )
  }
}

export class UnexpectedHostError extends ProjectError {
  readonly code = 'unexpectedHost'
  readonly status = 421
  readonly reason = 'Misdirected Request'
  constructor(host: string) {
    super(`The lake does not answer for the host "${host}". Use localhost, or name the host in allowedHosts.`)
  }
}

export class UnexpectedOriginError extends ProjectError {
  readonly code = 'unexpectedOrigin'
  readonly status = 403
  readonly reason = 'Forbidden'
  constructor(origin: string) {
    super(`Pages of ${origin} may not ask this. Name the origin in allowedOrigins if they should.`)
  }
}

export class ForeignPageError extends ProjectError {
  readonly code = 'foreignPage'
  readonly status = 403
  readonly reason = 'Forbidden'
  constructor() {
    super("The studio's token is for the studio's own pages. Elsewhere use the token in the data directory.")
  }
}

export class UnknownPathError extends ProjectError {
  readonly code = 'unknownPath'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(method: string, path: string) {
    super(
      `The lake has no ${method} ${path}. Paths start with an API version, such as /v2025-02-19/data/query/production.`,
    )
  }
}

export class UnknownProjectError extends ProjectError {
  readonly code = 'unknownProject'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(asked: string, served: string) {
    super(
      `Project "${asked}" not found: this lake serves the project "${served}". Set projectId to "${served}".`,
    )
  }
}

export class UnknownDatasetError extends ProjectError {
  readonly code = 'unknownDataset'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(dataset: string, projectId: string, known: readonly string[]) {
    super(
      `Dataset "${dataset}" not found for project ID "${projectId}". It has ${known.length === 0 ? 'no dataset' : known.map((name) => `"${name}"`).join(', ')}. Use one of these, or create it with client.datasets.create("${dataset}").`,
    )
  }
}

export class UnknownDocumentError extends ProjectError {
  readonly code = 'unknownDocument'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(id: string) {
    super(
      `Document "${id}" not found in this dataset. Drafts and versions have IDs of their own, with a prefix.`,
    )
  }
}

export class DatasetExistsError extends ProjectError {
  readonly code = 'datasetExists'
  readonly status = 409
  readonly reason = 'Conflict'
  constructor(dataset: string) {
    super(`Dataset "${dataset}" already exists. Choose another name.`)
  }
}

export class UnknownTokenIdError extends ProjectError {
  readonly code = 'unknownTokenId'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(id: string) {
    super(`Token "${id}" not found. List the tokens to see their ids.`)
  }
}

/** A body, a parameter or a name that is not what it should be. */
export class BadRequestError extends ProjectError {
  readonly code = 'badRequest'
  readonly status = 400
  readonly reason = 'Bad Request'
}

export class BodyTooLargeError extends ProjectError {
  readonly code = 'bodyTooLarge'
  readonly status = 413
  readonly reason = 'Request Entity Too Large'
  constructor(limit: number) {
    super(`The request body is over the limit of ${limit} bytes. Send the mutations in smaller transactions.`)
  }
}

export class InternalError extends ProjectError {
  readonly code = 'internal'
  readonly status = 500
  readonly reason = 'Internal Server Error'
  constructor() {
    super('The lake failed. Its own log has the details.')
  }
}

/** Sanity's `{error: {type, description, ...}}`. */
export abstract class ContentError extends ResponseError {
  abstract readonly type: string
  details(): object {
    return {}
  }
  toJSON(): object {
    return {error: {type: this.type, description: this.message, ...this.details()}}
  }
}

export class QueryParseError extends ContentError {
  readonly code = 'queryParse'
  readonly status = 400
  readonly type = 'queryParseError'
  readonly query: string
  /** UTF-16 offsets into the query. */
  readonly start: number
  readonly end: number
  constructor(query: string, start: number, end: number, description: string, cause?: unknown) {
    super(description, {cause})
    this.query = query
    this.start = start
    this.end = end
  }
  override details(): object {
    return {query: this.query, start: this.start, end: this.end}
  }
}

export class QueryNotSupportedError extends ContentError {
  readonly code = 'queryNotSupported'
  readonly status = 400
  readonly type = 'queryNotSupportedError'
  constructor(what: string) {
    super(`The lake does not implement ${what}. See docs/differences-from-sanity.md.`)
  }
}

export class QueryTooLongError extends ContentError {
  readonly code = 'queryTooLong'
  readonly status = 413
  readonly type = 'queryTooLongError'
  constructor(length: number, limit: number) {
    super(`The query has ${length} characters, and the limit is ${limit}. Pass values as $parameters.`)
  }
}

export class TransactionIdReusedError extends ContentError {
  readonly code = 'transactionIdReused'
  readonly status = 409
  readonly type = 'transactionIdReusedError'
  constructor(transactionId: string) {
    super(
      `Transaction ID "${transactionId}" was used for other mutations. Use a new one for every transaction.`,
    )
  }
}

/** Why one mutation of a transaction failed; becomes an item of a `TransactionError`. */
export abstract class MutationFailure extends LakeError {
  abstract readonly status: ContentfulStatusCode
  details(): object {
    return {}
  }
}

export class DocumentExistsFailure extends MutationFailure {
  readonly code = 'documentAlreadyExistsError'
  readonly status = 409
  readonly id: string
  constructor(id: string) {
    super(`Document by ID "${id}" already exists`)
    this.id = id
  }
  override details(): object {
    return {id: this.id}
  }
}

export class DocumentNotFoundFailure extends MutationFailure {
  readonly code = 'documentNotFoundError'
  readonly status = 404
  readonly id: string
  constructor(id: string) {
    super(`The document with the ID "${id}" was not found`)
    this.id = id
  }
  override details(): object {
    return {id: this.id}
  }
}

export class RevisionMismatchFailure extends MutationFailure {
  readonly code = 'documentRevisionIDDoesNotMatchError'
  readonly status = 409
  readonly id: string
  readonly current: string
  readonly expected: string
  constructor(id: string, current: string, expected: string) {
    super(`Document "${id}" has unexpected revision ID ("${current}"), expected "${expected}"`)
    this.id = id
    this.current = current
    this.expected = expected
  }
  override details(): object {
    return {id: this.id, currentRevisionID: this.current, expectedRevisionID: this.expected}
  }
}

export class StillReferencedFailure extends MutationFailure {
  readonly code = 'documentHasExistingReferencesError'
  readonly status = 409
  readonly id: string
  readonly referringIds: readonly string[]
  constructor(id: string, referringIds: readonly string[]) {
    const from = referringIds.map((referring) => `"${referring}"`).join(', ')
    super(`Document "${id}" cannot be deleted as there are references to it from ${from}`)
    this.id = id
    this.referringIds = referringIds
  }
  override details(): object {
    return {id: this.id, referencingIDs: this.referringIds}
  }
}

export class ReferenceTargetMissingFailure extends MutationFailure {
  readonly code = 'documentReferencesNonExistentDocumentError'
  readonly status = 409
  readonly id: string
  readonly target: string
  constructor(id: string, target: string) {
    super(`Document "${id}" references non-existent document "${target}"`)
    this.id = id
    this.target = target
  }
  override details(): object {
    return {id: this.id, referenceID: this.target}
  }
}

export class InvalidDocumentFailure extends MutationFailure {
  readonly code = 'validationError'
  readonly status = 400
}

export class InvalidMutationFailure extends MutationFailure {
  readonly code = 'invalidMutationError'
  readonly status = 400
}

export class InsufficientPermissionFailure extends MutationFailure {
  readonly code = 'insufficientPermissionsError'
  readonly status = 403
  readonly permission: string
  constructor(permission: string) {
    super(`Insufficient permissions; permission "${permission}" required`)
    this.permission = permission
  }
  override details(): object {
    return {permission: this.permission}
  }
}

export interface FailedMutation {
  /** The place of the mutation, or of the action, in its transaction; absent when the transaction as a whole failed. */
  readonly index?: number
  readonly failure: MutationFailure
}

/** A transaction that was not applied. Its status is that of its first failure. */
export abstract class TransactionError extends ContentError {
  readonly status: ContentfulStatusCode
  readonly items: readonly FailedMutation[]
  constructor(description: string, first: FailedMutation, ...others: readonly FailedMutation[]) {
    super(description)
    this.status = first.failure.status
    this.items = [first, ...others]
  }
  override details(): object {
    return {
      items: this.items.map(({index, failure}) => ({
        error: {type: failure.code, description: failure.message, ...failure.details()},
        ...(index === undefined ? {} : {index}),
      })),
    }
  }
}

export class MutationError extends TransactionError {
  readonly code = 'mutation'
  readonly type = 'mutationError'
  constructor(first: FailedMutation, ...others: readonly FailedMutation[]) {
    super(`The mutation(s) failed: ${first.failure.message}`, first, ...others)
  }
}
