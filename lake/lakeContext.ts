import type {Hono} from 'hono'
import type {AssetStore} from './assets/assetStore.ts'
import {unusedAssetsRemover} from './assets/unusedAssets.ts'
import {Dataset} from './dataset.ts'
import {UnknownDatasetError, UnknownProjectError} from './errors.ts'
import {Listeners} from './listeners.ts'
import {LiveFeed} from './live/liveFeed.ts'
import {createQueryParser, type QueryParser} from './parseQuery.ts'
import type {DatasetRecord, Store} from './store.ts'

/** Runs a function again and again; gives the function that stops it. */
export type Every = (milliseconds: number, run: () => void) => () => void

export interface LakeOptions {
  readonly store: Store
  readonly clock: () => Date
  /** Unique ids, as `crypto.randomUUID` makes them: documents, transactions, listeners, tokens. */
  readonly newId: () => string
  /** Secret bytes for tokens. */
  readonly randomBytes: (count: number) => Uint8Array
  readonly every: Every
  /** Where errors go that are nobody's request's fault. */
  readonly log: (error: unknown) => void
  /** The one project that this lake serves. */
  readonly projectId: string
  /** Host names to answer for, beside localhost, `*.localhost` and the loopback addresses. */
  readonly allowedHosts?: readonly string[]
  /** Origins that browsers may call from, beside those on loopback names. */
  readonly allowedOrigins?: readonly string[]
  /** Where the bytes of assets are kept; without it, uploads are refused. */
  readonly assets?: AssetStore
  /** Pages to serve beside the API, such as a built Studio's. */
  readonly pages?: Hono
}

/** What the routes share. */
export class LakeContext {
  readonly options: LakeOptions
  readonly listeners = new Listeners()
  readonly parseQuery: QueryParser = createQueryParser()
  /** Where clients reach this lake, such as `http://127.0.0.1:3900`; undefined without a port. */
  origin: string | undefined
  readonly #datasets = new Map<string, Dataset>()
  readonly #liveFeeds = new Map<string, LiveFeed>()

  constructor(options: LakeOptions) {
    this.options = options
    for (const record of options.store.datasets()) this.#load(record)
  }

  get datasets(): readonly Dataset[] {
    return [...this.#datasets.values()]
  }

  /** Throws an `UnknownDatasetError` that lists what there is. */
  dataset(name: string): Dataset {
    const dataset = this.#datasets.get(name)
    if (dataset !== undefined) return dataset
    throw this.#unknown(name)
  }

  findDataset(name: string): Dataset | undefined {
    return this.#datasets.get(name)
  }

  /** What changes in a dataset, as sync tags. Throws an `UnknownDatasetError`. */
  liveFeed(name: string): LiveFeed {
    const feed = this.#liveFeeds.get(name)
    if (feed !== undefined) return feed
    throw this.#unknown(name)
  }

  hasDataset(name: string): boolean {
    return this.#datasets.has(name)
  }

  createDataset(record: DatasetRecord): void {
    this.options.store.putDataset(record)
    this.#load(record)
  }

  removeDataset(name: string): void {
    this.options.store.removeDataset(name)
    this.#datasets.delete(name)
    this.#liveFeeds.delete(name)
    this.listeners.disconnect(name, `dataset "${name}" was deleted`)
  }

  /** Throws an `UnknownProjectError` for any project but the one served here. */
  checkProject(projectId: string): void {
    if (projectId !== this.options.projectId) throw new UnknownProjectError(projectId, this.options.projectId)
  }

  #unknown(name: string): UnknownDatasetError {
    return new UnknownDatasetError(name, this.options.projectId, [...this.#datasets.keys()])
  }

  #load(record: DatasetRecord): void {
    const dataset = new Dataset(record, this.options.store.documents(record.name))
    this.#datasets.set(record.name, dataset)
    const feed = new LiveFeed(dataset, this.options.newId)
    this.#liveFeeds.set(record.name, feed)
    this.listeners.add(record.name, feed)
    const {assets} = this.options
    if (assets !== undefined) {
      this.listeners.add(record.name, unusedAssetsRemover({assets, datasets: () => this.datasets}, dataset))
    }
  }
}
