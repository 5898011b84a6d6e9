import type {Dataset} from '../dataset.ts'
import {limits} from '../limits.ts'
import type {CommittedTransaction, Listener} from '../listeners.ts'
import {changedKeys} from './changedKeys.ts'
import {type SyncTag, syncTag} from './syncTag.ts'

/** What changed, for those who see published documents only and for those who see all. */
export interface LiveEvent {
  readonly id: string
  readonly publishedTags: readonly SyncTag[]
  readonly allTags: readonly SyncTag[]
}

/** Whoever wants to know at once. */
export interface LiveReader {
  read(event: LiveEvent): void
  /** The dataset is gone for good. */
  goAway(reason: string): void
  /** The stream ends, and may be opened again. */
  end(): void
}

/** The sync tags of every transaction of a dataset, and the last of them for readers that were cut off. */
export class LiveFeed implements Listener {
  readonly #dataset: Dataset
  readonly #newId: () => string
  readonly #readers = new Set<LiveReader>()
  readonly #recent: LiveEvent[]

  constructor(dataset: Dataset, newId: () => string) {
    this.#dataset = dataset
    this.#newId = newId
    // Somewhere to have read up to before anything happens.
    this.#recent = [{id: newId(), publishedTags: [], allTags: []}]
  }

  /** The id of the last event. */
  get position(): string {
    return this.#recent.at(-1)?.id ?? ''
  }

  /** The events after the one with this id; undefined when that one is not known (any more). */
  since(id: string): readonly LiveEvent[] | undefined {
    const at = this.#recent.findIndex((event) => event.id === id)
    return at === -1 ? undefined : this.#recent.slice(at + 1)
  }

  /** Gives the function that ends the subscription. */
  subscribe(reader: LiveReader): () => void {
    this.#readers.add(reader)
    return () => this.#readers.delete(reader)
  }

  receive(transaction: CommittedTransaction): void {
    const keys = changedKeys(transaction, this.#dataset)
    const event: LiveEvent = {
      id: this.#newId(),
      publishedTags: [...keys.published].map(syncTag),
      allTags: [...keys.all].map(syncTag),
    }
    this.#recent.push(event)
    if (this.#recent.length > limits.recentLiveEvents) this.#recent.shift()
    for (const reader of this.#readers) reader.read(event)
  }

  disconnect(reason: string): void {
    for (const reader of this.#readers) reader.goAway(reason)
  }

  end(): void {
    for (const reader of this.#readers) reader.end()
  }
}
