// What the lake says in a project that has not installed the packages it only needs for images and TLS.
import {createClient} from '@sanity/client'
import {startLakeServer} from 'clinic-content/lake'

const saying = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const overTls = await startLakeServer({dataDirectory: 'optional', tlsPort: 0}).catch(saying)
const lake = await startLakeServer({dataDirectory: 'optional'})
const {projectId, url: apiHost, token} = lake
const client = createClient({
  projectId,
  dataset: 'production',
  apiVersion: '2025-02-19',
  apiHost,
  useProjectHostname: false,
  useCdn: false,
  token,
})
const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64')
const image = await client.assets.upload('image', pixel).catch(saying)
const {mimeType} = await client.assets.upload('file', pixel, {filename: 'pixel.gif'})
console.log(JSON.stringify({overTls, image, mimeType}))
await lake.close()
