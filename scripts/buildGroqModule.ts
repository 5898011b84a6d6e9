import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as z from 'zod'

const queryTexts = z.record(z.string(), z.string())

/**
 * Replaces `queries/groq.js` in `dist` by the texts of the queries alone. Compiled, it would re-export them from the files where the
 * parsers stand too, and importing it would load zod. Its declarations stay as compiled: types cost nothing at run time.
 *
 * @throws z.ZodError when `queries/groq.ts` exports anything but query texts.
 */
export async function buildGroqModule(dist: string): Promise<void> {
  const queries = queryTexts.parse({...(await import('../queries/groq.ts'))})
  const lines = Object.entries(queries).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`,
  )
  await writeFile(join(dist, 'queries/groq.js'), lines.join(''))
  await rm(join(dist, 'queries/groq.js.map'))
}
