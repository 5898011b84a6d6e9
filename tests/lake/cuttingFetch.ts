import type {ClientConfig} from '@sanity/client'
import type {LakeUnderTest} from './lakeUnderTest.ts'

/**
 * Carries event streams as a bad line does: each is cut off after so many bytes as the next of `budgets` says, wherever
 * that is in an event, and once they are used up they are left alone. Clients are told to come back at once.
 */
export function cuttingFetch(
  lake: LakeUnderTest,
  budgets: readonly number[],
): {resolveFetch: NonNullable<ClientConfig['resolveFetch']>; cuts: () => number} {
  const left = [...budgets]
  let cuts = 0

  const cut = (body: ReadableStream<Uint8Array>, budget: number): ReadableStream<Uint8Array> => {
    let remaining = budget
    return body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('retry: 1\n\n')),
        transform: (chunk, controller) => {
          controller.enqueue(chunk.subarray(0, remaining))
          remaining -= chunk.byteLength
          if (remaining > 0) return
          cuts += 1
          controller.terminate()
        },
      }),
    )
  }
  return {
    resolveFetch: () => async (url, init) => {
      const request = new Request(url, init)
      const response = await lake.fetch(request)
      if (response.body === null || !request.url.includes('/data/listen/')) return response
      return new Response(cut(response.body, left.shift() ?? Infinity), response)
    },
    cuts: () => cuts,
  }
}
