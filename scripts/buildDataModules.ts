import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as z from 'zod'
import {dataModule} from './dataModule.ts'
import {textModule} from './textModule.ts'

const queryTexts = z.record(z.string(), z.string())

/**
 * Replaces in `dist` the modules of queries/ that are computed from zod shapes, query files and vocabularies by what comes
 * out of them, so that a website loads neither those nor zod. Their declarations stay as compiled.
 *
 * @throws z.ZodError when `queries/groq.ts` exports anything but query texts.
 */
export async function buildDataModules(dist: string): Promise<void> {
  const queries = queryTexts.parse({...(await import('../queries/groq.ts'))})
  const texts = {
    texts: new Map(Object.entries(queries).map(([name, text]) => [text, name])),
    from: './groq.js',
  }
  const modules = {
    groq: textModule(queries),
    checkedQueries: dataModule({...(await import('../queries/checkedQueries.ts'))}, texts),
    vocabulary: dataModule({...(await import('../queries/vocabulary.ts'))}, texts),
  }
  for (const [name, javaScript] of Object.entries(modules)) {
    await writeFile(join(dist, `queries/${name}.js`), javaScript)
    await rm(join(dist, `queries/${name}.js.map`))
  }
}
