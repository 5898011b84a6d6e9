import type {DocumentChange} from './openTransaction.ts'

/** A `DocumentChange`, of which listeners pass the mutations on as they are. */
export type CommittedChange = Omit<DocumentChange, 'mutations'> & {readonly mutations: readonly unknown[]}

/** A transaction that is on the disk. */
export interface CommittedTransaction {
  readonly transactionId: string
  /** Who made it. */
  readonly identity: string
  readonly timestamp: string
  readonly changes: readonly CommittedChange[]
}

export interface Listener {
  receive(transaction: CommittedTransaction): void
  /** What it listens to is gone for good: it must not come back. */
  disconnect(reason: string): void
  /** The stream ends, and may be opened again. */
  end(): void
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

  endAll(): void {
    for (const listeners of this.#byDataset.values()) for (const listener of listeners) listener.end()
    this.#byDataset.clear()
  }
}
