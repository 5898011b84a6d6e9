import * as z from 'zod/mini'

const withSlug = z.object({slug: z.object({current: z.string().check(z.minLength(1))})})

/** The slug of a document as a form has it; null while it has none. */
export function slugOf(document: unknown): string | null {
  const {data} = withSlug.safeParse(document)
  return data?.slug.current ?? null
}
