import {fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import * as z from 'zod'
import {createReader, questions} from '../../queries/index.ts'
import type {Question} from '../../queries/index.ts'

// What a typed call costs over `client.fetch` of the same query, which gives the same bytes unread, over HTTP from another
// process: npm run bench:queries. The two take turns, so that what slows the machine slows both.

const rounds = Number(process.argv[2] ?? 300)

const cases: readonly {name: string; question: Question<unknown>}[] = [
  {name: 'condition', question: questions.condition('back-spasm')},
  {name: 'treatment', question: questions.treatment('heat')},
  {name: 'guide', question: questions.guide('back-spasm-treatment-options')},
  {name: 'conditions', question: questions.conditions()},
  {name: 'treatmentsFor', question: questions.treatmentsFor('back-spasm')},
]

const server = fork(join(import.meta.dirname, 'serveContent.ts'))
const addresses = z.object({projectId: z.string(), lake: z.string(), cache: z.string()})
const {projectId, ...hosts} = addresses.parse((await once(server, 'message'))[0])

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
const milliseconds = (time: number): number => Number(time.toFixed(2))

for (const [name, apiHost] of Object.entries(hosts)) {
  const client = createClient({
    projectId,
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
  })
  const reader = createReader({client, clinic: 'example-back-clinic-uk'})
  const rows: Record<string, Record<string, number>> = {}
  for (const {name: call, question} of cases) {
    const {query, params} = question
    const plainly = async (): Promise<unknown> =>
      client.fetch<unknown>(
        query,
        {...params},
        {perspective: 'published', filterResponse: false, returnQuery: false},
      )
    const typed = async (): Promise<unknown> => reader.ask(question)
    const times = {plain: new Array<number>(), typed: new Array<number>()}
    const measure = async (of: 'plain' | 'typed'): Promise<void> => {
      const startedAt = performance.now()
      await (of === 'plain' ? plainly() : typed())
      times[of].push(performance.now() - startedAt)
    }
    const bytes = JSON.stringify(await plainly()).length
    for (let round = -20; round < rounds; round++) {
      if (round === 0) times.plain.length = times.typed.length = 0
      const isEven = round % 2 === 0
      await measure(isEven ? 'plain' : 'typed')
      await measure(isEven ? 'typed' : 'plain')
    }
    const [plain, read] = [median(times.plain), median(times.typed)]
    rows[call] = {
      kB: Math.round(bytes / 1000),
      'client.fetch': milliseconds(plain),
      'typed call': milliseconds(read),
      difference: milliseconds(read - plain),
      ratio: milliseconds(read / plain),
    }
  }
  console.log(
    `\nAnswers from ${name === 'lake' ? 'the lake' : 'a cache before it'} (medians of ${rounds}, in milliseconds)`,
  )
  console.table(rows)
}
server.disconnect()
