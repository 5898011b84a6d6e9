/** The other end of a WebSocket, as a session sees it. */
export interface SocketPeer {
  /** Resolves when the text has left this process, so that a session can wait for a slow reader. */
  send(text: string): Promise<void>
  /** Close codes: RFC 6455 section 7.4. */
  close(code: number, reason: string): void
}

/** What the lake does with one open WebSocket. */
export interface SocketSession {
  receive(text: string): void
  /** Called once when the socket has closed, whoever closed it. */
  end(): void
}

export type OpenSession = (peer: SocketPeer) => SocketSession

/** RFC 6455 section 7.4.1; 4000 and up are Sanity's own, as `@sanity/bifur-client` lists them. */
export const closeCodes = {
  goingAway: 1001,
  unsupportedData: 1003,
  policyViolation: 1008,
  badRequest: 4000,
  unauthorized: 4001,
} as const
