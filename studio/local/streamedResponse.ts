/** A response that arrives in pieces. */
export interface StreamedResponse {
  readonly response: Promise<Response>
  /** True once the status and headers are there. */
  readonly begun: boolean
  begin(status: number, headers: Record<string, string>): void
  push(text: string): void
  end(): void
  /** Rejects the response, or fails its body once it has begun. */
  fail(reason: unknown): void
}

/** @param onCancel - called when the reader wants no more of the body. */
export function createStreamedResponse(onCancel: () => void): StreamedResponse {
  const {promise, resolve, reject} = Promise.withResolvers<Response>()
  const encoder = new TextEncoder()
  let body: ReadableStreamDefaultController<Uint8Array> | undefined

  return {
    response: promise,
    get begun() {
      return body !== undefined
    },
    begin: (status, headers) => {
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          body = controller
        },
        cancel: onCancel,
      })
      resolve(new Response(stream, {status, headers}))
    },
    push: (text) => body?.enqueue(encoder.encode(text)),
    end: () => body?.close(),
    fail: (reason) => {
      reject(reason)
      body?.error(reason)
    },
  }
}
