import * as z from 'zod'
import {defaultMetadata, metadataKinds} from './imageMetadata.ts'

const text = z.string().min(1).max(10_000).optional()

const parametersSchema = z.object({
  filename: z.string().min(1).max(1000).optional(),
  label: text,
  title: text,
  description: text,
  creditLine: text,
  sourceName: text,
  sourceId: text,
  sourceUrl: text,
  meta: z.array(z.enum(metadataKinds, {error: `must be one of ${metadataKinds.join(', ')}`})),
})

/** What an upload says about the bytes it sends: the parameters of `client.assets.upload`. */
export type UploadParameters = z.infer<typeof parametersSchema>

/** The query string of an upload, with every `meta` in it, as `parametersSchema` takes it. */
export const uploadParameters = z
  .instanceof(URLSearchParams)
  .transform((search) => {
    const meta = search.getAll('meta').flatMap((value) => value.split(','))
    return {...Object.fromEntries(search), meta: meta.length === 0 ? [...defaultMetadata] : meta}
  })
  .pipe(parametersSchema)

/** The attributes of the asset document that are taken over from the upload as they are. */
export function describedBy(parameters: UploadParameters): object {
  const {filename, label, title, description, creditLine, sourceName, sourceId, sourceUrl} = parameters
  const source = withoutAbsent({id: sourceId, name: sourceName, url: sourceUrl})
  return {
    ...withoutAbsent({originalFilename: filename, label, title, description, creditLine}),
    ...(Object.keys(source).length === 0 ? {} : {source: {_type: 'sanity.assetSourceData', ...source}}),
  }
}

function withoutAbsent(attributes: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
