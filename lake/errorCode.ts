import * as z from 'zod'

const systemError = z.object({code: z.string()})

/** The `code` of an error of Node, such as `ENOENT`; undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  return systemError.safeParse(error).data?.code
}
