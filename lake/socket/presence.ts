/** Where an editor is, as the Studio describes it; the lake passes it on unread. */
export type PresenceLocations = readonly unknown[]

/** What one editor's studio tells the others. `i` is the user, `m` the message, as the Studio reads them. */
export type PresenceEvent =
  | {readonly type: 'rollCall'; readonly i: string; readonly session: string}
  | {
      readonly type: 'state'
      readonly i: string
      readonly m: {readonly sessionId: string; readonly locations: PresenceLocations}
    }
  | {readonly type: 'disconnect'; readonly i: string; readonly m: {readonly session: string}}

/** Who looks at which dataset. Nothing is kept: a newcomer calls the roll and everyone answers. */
export class Presence {
  readonly #byDataset = new Map<string, Set<(event: PresenceEvent) => void>>()

  /** Gives the function that ends the subscription. */
  subscribe(dataset: string, receive: (event: PresenceEvent) => void): () => void {
    const subscribers = this.#byDataset.get(dataset) ?? new Set()
    this.#byDataset.set(dataset, subscribers.add(receive))
    return () => {
      subscribers.delete(receive)
      if (subscribers.size === 0 && this.#byDataset.get(dataset) === subscribers)
        this.#byDataset.delete(dataset)
    }
  }

  publish(dataset: string, event: PresenceEvent): void {
    for (const receive of this.#byDataset.get(dataset) ?? []) receive(event)
  }
}
