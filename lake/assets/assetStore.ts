import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'
import {errorCode} from '../errorCode.ts'
import {AssetTooLargeError, InvalidHashError, UploadBrokenOffError} from './errors.ts'
import {RenditionCache} from './renditionCache.ts'

/** Bytes that have come in: on the disk, under a name that nobody asks for. */
export interface ReceivedFile {
  readonly path: string
  /** In hexadecimal. */
  readonly sha1: string
  /** Bytes. */
  readonly size: number
}

/** Where a lake keeps the bytes of its assets, each once, by their SHA-1. */
export interface AssetStore {
  readonly renditions: RenditionCache
  /** Writes a body to the disk. Throws an `AssetTooLargeError` without reading on, and an `UploadBrokenOffError`. */
  receive(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile>
  /** Makes received bytes findable by their hash. */
  keep(file: ReceivedFile): void
  /** Removes received bytes unless they were kept. */
  discard(file: ReceivedFile): void
  /** The path of kept bytes, or undefined. */
  find(sha1: string): string | undefined
  /** Removes kept bytes and what was rendered from them. */
  remove(sha1: string): void
}

/**
 * Opens the folder of a lake's assets, or makes it. Names inside it are hashes and unique ids: nothing that a
 * request says becomes a path.
 */
export function openAssetStore({
  directory,
  newId,
  renditionBytes,
}: {
  directory: string
  newId: () => string
  /** Rendered images are kept up to this many bytes together. */
  renditionBytes: number
}): AssetStore {
  const incoming = join(directory, 'incoming')
  const originals = join(directory, 'originals')
  // What a crash left half received.
  rmSync(incoming, {recursive: true, force: true})
  for (const folder of [incoming, originals]) mkdirSync(folder, {recursive: true, mode: 0o700})
  const renditions = new RenditionCache({directory: join(directory, 'renditions'), maxBytes: renditionBytes})

  const pathOf = (sha1: string): string => {
    if (!/^[0-9a-f]{40}$/.test(sha1)) throw new InvalidHashError(sha1)
    return join(originals, sha1)
  }

  return {
    renditions,
    receive: async (body, maxBytes) => {
      const path = join(incoming, newId())
      const hash = createHash('sha1')
      let size = 0
      const file = await open(path, 'wx', 0o600)
      try {
        for await (const chunk of body) {
          size += chunk.byteLength
          if (size > maxBytes) throw new AssetTooLargeError(maxBytes)
          hash.update(chunk)
          await file.appendFile(chunk)
        }
        await file.sync()
      } catch (error) {
        rmSync(path, {force: true})
        throw errorCode(error) === 'ECONNRESET' ? new UploadBrokenOffError(error) : error
      } finally {
        await file.close()
      }
      return {path, sha1: hash.digest('hex'), size}
    },
    keep: ({path, sha1}) => {
      renameSync(path, pathOf(sha1))
    },
    discard: ({path}) => {
      rmSync(path, {force: true})
    },
    find: (sha1) => {
      const path = pathOf(sha1)
      return existsSync(path) ? path : undefined
    },
    remove: (sha1) => {
      rmSync(pathOf(sha1), {force: true})
      renditions.remove(sha1)
    },
  }
}
