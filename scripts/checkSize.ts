// `npm run check:size`: what a website loads of the built package, held against a budget for each way to use it.
import {bundleSize} from './bundleSize.ts'

interface Use {
  readonly use: string
  readonly code: string
  /** In bytes, compressed. Null for what is only there to compare with. */
  readonly budget: number | null
}

const oneQuestion = (question: string, budget: number): Use => ({
  use: `one question: ${question}`,
  code: `
    import {createReader} from 'clinic-content'
    import {${question}} from 'clinic-content/questions'
    export const answer = (client, argument) => createReader({client, clinic: 'a'}).ask(${question}(argument))`,
  budget,
})

const uses: readonly Use[] = [
  {
    use: 'every question: createClinicContent',
    code: `export {createClinicContent} from 'clinic-content'`,
    budget: 17_500,
  },
  oneQuestion('condition', 8_000),
  oneQuestion('treatment', 8_000),
  oneQuestion('guide', 8_100),
  oneQuestion('treatmentsFor', 8_000),
  oneQuestion('redFlags', 8_000),
  oneQuestion('conditions', 8_000),
  oneQuestion('search', 8_000),
  oneQuestion('sitemap', 8_000),
  {use: 'live', code: `export {live} from 'clinic-content'`, budget: 8_000},
  {use: 'revalidate', code: `export {revalidate} from 'clinic-content'`, budget: 8_000},
  {use: 'localize', code: `export {localize} from 'clinic-content'`, budget: 8_000},
  {use: 'toPlainText', code: `export {toPlainText} from 'clinic-content'`, budget: 8_000},
  {use: 'json-ld', code: `export * from 'clinic-content/json-ld'`, budget: 8_000},
  {use: 'groq: every query', code: `export * from 'clinic-content/groq'`, budget: 8_000},
  {
    use: 'groq: conditionBySlugQuery',
    code: `export {conditionBySlugQuery} from 'clinic-content/groq'`,
    budget: 8_000,
  },
  {
    use: 'to compare: createClient of @sanity/client',
    code: `export {createClient} from '@sanity/client'`,
    budget: null,
  },
  {
    use: 'to compare: one field read by zod/mini',
    code: `
      import {object, safeParse, string} from 'zod/mini'
      export const read = (value) => safeParse(object({name: string()}), value)`,
    budget: null,
  },
]

const sizes = await Promise.all(
  uses.map(async ({use, code, budget}) => {
    const notCounted = budget === null ? [] : ['@sanity/client', '@sanity/client/*']
    return {use, ...(await bundleSize(code, notCounted)), budget}
  }),
)
console.log('What a website loads over @sanity/client, in bytes (esbuild, minified; gzip -9):')
console.table(Object.fromEntries(sizes.map(({use, ...size}) => [use, size])))

for (const {use, gzip, budget} of sizes) {
  if (budget === null || gzip <= budget) continue
  console.error(
    `${use} has ${gzip} bytes, and its budget is ${budget}. See what was added with esbuild’s --metafile.`,
  )
  process.exitCode = 1
}
