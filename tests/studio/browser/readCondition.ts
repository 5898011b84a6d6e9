// Tells what readers see of a condition: one line of JSON when it starts to listen, and one after each change.
import {createClient} from '@sanity/client'
import {createClinicContent} from '../../../queries/index.ts'

const [apiHost = '', slug = ''] = process.argv.slice(2)
const client = createClient({
  apiHost,
  useProjectHostname: false,
  projectId: 'local',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
})
const content = createClinicContent({client, clinic: 'example-back-clinic-us', perspective: 'published'})

async function tell(): Promise<void> {
  const condition = await content.condition(slug)
  const line = {overview: JSON.stringify(condition?.overview), readAt: Date.now()}
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

client
  .listen('*[_type == "condition" && slug.current == $slug]', {slug}, {events: ['welcome', 'mutation']})
  .subscribe(() => void tell())
