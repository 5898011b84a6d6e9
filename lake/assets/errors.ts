import {LakeError, ResponseError} from '../errors.ts'

/** Sanity's `{statusCode, error, message}`, with `details` where there are some. */
abstract class AssetError extends ResponseError {
  abstract readonly reason: string
  readonly details: string | undefined
  constructor(message: string, {details, cause}: {details?: string; cause?: unknown} = {}) {
    super(message, {cause})
    this.details = details
  }
  toJSON(): object {
    const details = this.details === undefined ? {} : {details: this.details}
    return {statusCode: this.status, error: this.reason, message: this.message, ...details}
  }
}

export class InvalidImageError extends AssetError {
  readonly code = 'invalidImage'
  readonly status = 400
  readonly reason = 'Bad Request'
  constructor(cause: unknown) {
    super(
      'Invalid image, could not read it. Upload a whole JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG, or upload it as a file.',
      {details: cause instanceof Error ? cause.message : String(cause), cause},
    )
  }
}

export class ImageTooManyPixelsError extends AssetError {
  readonly code = 'imageTooManyPixels'
  readonly status = 400
  readonly reason = 'Bad Request'
  constructor(pixels: number, limit: number) {
    super(`Invalid image: it has ${pixels} pixels, and the limit is ${limit}. Make it smaller first.`)
  }
}

export class AssetTooLargeError extends AssetError {
  readonly code = 'assetTooLarge'
  readonly status = 413
  readonly reason = 'Request Entity Too Large'
  constructor(limit: number) {
    super(`The uploaded bytes are over the limit of ${limit}. Upload a smaller file.`)
  }
}

export class EmptyAssetError extends AssetError {
  readonly code = 'emptyAsset'
  readonly status = 400
  readonly reason = 'Bad Request'
  constructor() {
    super('The request has no body. Send the bytes of the file as the body, as they are.')
  }
}

/** The sender went away: nobody hears this answer, and nothing is wrong with the lake. */
export class UploadBrokenOffError extends AssetError {
  readonly code = 'uploadBrokenOff'
  readonly status = 400
  readonly reason = 'Bad Request'
  constructor(cause: unknown) {
    super('The upload broke off before its end. Send it again.', {cause})
  }
}

export class UnknownAssetError extends AssetError {
  readonly code = 'unknownAsset'
  readonly status = 404
  readonly reason = 'Not Found'
  constructor(path: string) {
    super(`There is no asset at ${path}. The "url" of an asset document is its address.`)
  }
}

export class InvalidImageParametersError extends AssetError {
  readonly code = 'invalidImageParameters'
  readonly status = 400
  readonly reason = 'Bad Request'
}

/** The lake was created without a place for the bytes. */
export class NoAssetStoreError extends AssetError {
  readonly code = 'noAssetStore'
  readonly status = 501
  readonly reason = 'Not Implemented'
  constructor() {
    super('This lake keeps no assets. Create it with `assets: openAssetStore(...)`, or with startLakeServer.')
  }
}

/** The optional package `sharp`, which reads and renders images, cannot be loaded. */
export class ImageLibraryMissingError extends AssetError {
  readonly code = 'imageLibraryMissing'
  readonly status = 501
  readonly reason = 'Not Implemented'
  constructor(cause: unknown) {
    super('Images need the package "sharp", which cannot be loaded. Install it with: npm install sharp', {
      details: cause instanceof Error ? cause.message : String(cause),
      cause,
    })
  }
}

/** Not an answer: a hash that is none was about to become a file name. */
export class InvalidHashError extends LakeError {
  readonly code = 'invalidHash'
  constructor(hash: string) {
    super(`"${hash}" is not a SHA-1 in hexadecimal.`)
  }
}
