import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'

export interface Rendition {
  readonly path: string
  /** Another name means other bytes. */
  readonly name: string
}

const unfinished = '.unfinished'

/** Rendered images on the disk. When they are too many, those that were not asked for the longest go first. */
export class RenditionCache {
  readonly #directory: string
  readonly #maxBytes: number
  /** Bytes by file name, the least recently used first. */
  readonly #sizes = new Map<string, number>()
  readonly #underWay = new Map<string, Promise<Rendition>>()
  #bytes = 0

  constructor({directory, maxBytes}: {directory: string; maxBytes: number}) {
    this.#directory = directory
    this.#maxBytes = maxBytes
    mkdirSync(directory, {recursive: true, mode: 0o700})
    const found = readdirSync(directory).map((name) => ({name, ...this.#stat(name)}))
    for (const {name, size} of found.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (name.endsWith(unfinished)) rmSync(join(directory, name))
      else this.#add(name, size)
    }
  }

  /** What `render` makes of the original with these parameters; it is called only when it has to be. */
  async get(sha1: string, parameters: string, render: () => Promise<Uint8Array>): Promise<Rendition> {
    const name = `${sha1}-${createHash('sha256').update(parameters).digest('hex')}`
    const size = this.#sizes.get(name)
    const path = join(this.#directory, name)
    if (size !== undefined && existsSync(path)) {
      this.#sizes.delete(name)
      this.#sizes.set(name, size)
      return {path, name}
    }
    const underWay = this.#underWay.get(name)
    if (underWay !== undefined) return underWay
    const rendered = this.#write(name, render).finally(() => this.#underWay.delete(name))
    this.#underWay.set(name, rendered)
    return rendered
  }

  /** Removes everything that was rendered from this original. */
  remove(sha1: string): void {
    for (const name of this.#sizes.keys()) if (name.startsWith(`${sha1}-`)) this.#drop(name)
  }

  async #write(name: string, render: () => Promise<Uint8Array>): Promise<Rendition> {
    const path = join(this.#directory, name)
    const bytes = await render()
    await writeFile(`${path}${unfinished}`, bytes, {mode: 0o600})
    renameSync(`${path}${unfinished}`, path)
    this.#add(name, bytes.byteLength)
    return {path, name}
  }

  #add(name: string, size: number): void {
    this.#sizes.set(name, size)
    this.#bytes += size
    for (const oldest of this.#sizes.keys()) {
      if (this.#bytes <= this.#maxBytes || oldest === name) return
      this.#drop(oldest)
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#sizes.get(name) ?? 0
    this.#sizes.delete(name)
    rmSync(join(this.#directory, name), {force: true})
  }

  #stat(name: string): {size: number; mtimeMs: number} {
    const {size, mtimeMs} = statSync(join(this.#directory, name))
    return {size, mtimeMs}
  }
}
