import type {DocumentChange} from './applyMutations.ts'

/** A transaction that is on the disk. */
export interface CommittedTransaction {
  readonly transactionId: string
  /** Who made it. */
  readonly identity: string
  readonly timestamp: string
  readonly changes: readonly DocumentChange[]
}

export interface Listener {
  receive(transaction: CommittedTransaction): void
  /** The dataset is gone, or the lake is closing. */
  disconnect(reason: string): void
}

/** Who listens to which dataset. */
export class Listeners {
  readonly #byDataset = new Map<string, Set<Listener>>()

  /** Gives the function that ends the subscription. */
  add(dataset: string, listener: Listener): () => void {
    const listeners = this.#byDataset.get(dataset) ?? new Set()
    this.#byDataset.set(dataset, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  publish(dataset: string, transaction: CommittedTransaction): void {
    for (const listener of this.#byDataset.get(dataset) ?? []) listener.receive(transaction)
  }

  disconnect(dataset: string, reason: string): void {
    for (const listener of this.#byDataset.get(dataset) ?? []) listener.disconnect(reason)
    this.#byDataset.delete(dataset)
  }

  disconnectAll(reason: string): void {
    for (const dataset of this.#byDataset.keys()) this.disconnect(dataset, reason)
  }
}
