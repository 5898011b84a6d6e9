// `npm run check:size`: what a website loads of the built package, held against a budget for each way to use it.
import {bundleSize, overBudget} from './bundleSize.ts'

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

/**
 * Each budget is what was reached, and little more: 8 kB were promised for everything, and most single questions keep to
 * them. Why all together do not is in docs/decisions/007-zod-describes-data-reads.md, what languages cost in 009.
 */
const uses: readonly Use[] = [
  {
    use: 'every question: createClinicContent',
    code: `export {createClinicContent} from 'clinic-content'`,
    budget: 18_550,
  },
  oneQuestion('condition', 8_650),
  oneQuestion('treatment', 8_100),
  oneQuestion('guide', 8_550),
  oneQuestion('sectionsOf', 9_150),
  oneQuestion('treatmentsFor', 7_650),
  oneQuestion('redFlags', 6_900),
  oneQuestion('conditions', 7_200),
  oneQuestion('search', 6_650),
  oneQuestion('sitemap', 6_300),
  {use: 'live', code: `export {live} from 'clinic-content'`, budget: 1_500},
  {use: 'revalidate', code: `export {revalidate} from 'clinic-content'`, budget: 1_800},
  {use: 'localize', code: `export {localize} from 'clinic-content'`, budget: 1_500},
  {use: 'toPlainText', code: `export {toPlainText} from 'clinic-content'`, budget: 500},
  {use: 'json-ld', code: `export {jsonLd, jsonLdScript} from 'clinic-content/json-ld'`, budget: 5_500},
  {use: 'groq: every query', code: `export * from 'clinic-content/groq'`, budget: 4_700},
  {
    use: 'groq: conditionBySlugQuery',
    code: `export {conditionBySlugQuery} from 'clinic-content/groq'`,
    budget: 1_700,
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

const problems = overBudget(sizes)
problems.forEach((problem) => console.error(problem))
process.exitCode = problems.length > 0 ? 1 : 0
