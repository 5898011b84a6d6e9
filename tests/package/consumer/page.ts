// The condition page of a clinic's website, on a lake filled with the content of the package. Prints what the page would show.
import {createClient} from '@sanity/client'
import {createClinicContent} from 'clinic-content'
import {documents} from 'clinic-content/content'
import {conditionBySlugQuery} from 'clinic-content/groq'
import {startLakeServer} from 'clinic-content/lake'
import {slugs} from 'clinic-content/questions'

const lake = await startLakeServer({dataDirectory: 'data'})
const client = createClient({
  projectId: lake.projectId,
  dataset: 'production',
  apiVersion: '2025-02-19',
  apiHost: lake.url,
  useProjectHostname: false,
  useCdn: false,
  token: lake.token,
})

const transaction = client.transaction()
for (const document of documents) transaction.createOrReplace(document)
await transaction.commit()

const content = createClinicContent({client, clinic: 'example-back-clinic-uk', perspective: 'published'})
const page = await content.condition('back-spasm')
const options = await content.treatmentsFor('back-spasm')
const {data: guides} = await content.ask(slugs('guide'))

const plain = await client.fetch(conditionBySlugQuery, {slug: 'back-spasm', language: 'en'})
const name: string | undefined = plain?.name
// @ts-expect-error -- the result is typed: no such field.
void plain?.nmae
// @ts-expect-error -- the parameter is called slug.
void (() => client.fetch(conditionBySlugQuery, {slugg: 'back-spasm', language: 'en'}))

console.log(
  JSON.stringify({
    name: page?.name,
    firstUrgency: page?.redFlags[0]?.urgency,
    firstRung: options?.ladder[0]?.invasiveness,
    guides,
    plainName: name,
    missing: await content.condition('no-such-condition'),
  }),
)
await lake.close()
