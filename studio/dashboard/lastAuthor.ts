import type {SanityClient} from '@sanity/client'
import * as z from 'zod/mini'

const transactionShape = z.object({author: z.string()})

/**
 * The id of the user who left a document as it is at a revision; undefined when its history does not go back so far.
 * Rejects as the client does. Source: https://www.sanity.io/docs/http-reference/history
 */
export async function lastAuthor(
  client: SanityClient,
  {id, revision}: {id: string; revision: string},
): Promise<string | undefined> {
  const {dataset} = client.config()
  // One transaction is one line of JSON, which the client may have read already.
  const answer = await client.request<unknown>({
    url: `/data/history/${dataset}/transactions/${id}`,
    query: {excludeContent: 'true', fromTransaction: revision, toTransaction: revision},
    tag: 'dashboard.author',
  })
  const transaction: unknown = typeof answer === 'string' ? JSON.parse(answer) : answer
  return transactionShape.safeParse(transaction).data?.author
}
