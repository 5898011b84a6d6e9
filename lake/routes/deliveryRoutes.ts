import {serveStatic} from '@hono/node-server/serve-static'
import {type Context, Hono} from 'hono'
import * as z from 'zod'
import {type AssetAddress, assetId, assetOfFileName, assetTypes} from '../assets/assetAddress.ts'
import type {AssetStore} from '../assets/assetStore.ts'
import {UnknownAssetError} from '../assets/errors.ts'
import {isPage, safeTypeHeaders} from '../assets/fileType.ts'
import {parseImageParameters} from '../assets/imageParameters.ts'
import {renderedFormat, renderedTypes, renderImage} from '../assets/renderImage.ts'
import {assetStoreOf} from '../assets/uploadAsset.ts'
import type {LakeContext} from '../lakeContext.ts'

/** An address is made of a hash of what is there, so what is there never changes. */
const cacheControl = 'public, max-age=31536000, immutable'

/** What is read of an asset document to deliver its bytes. Editors may change these documents. */
const assetSchema = z.object({
  mimeType: z.string().catch('application/octet-stream'),
  originalFilename: z.string().optional().catch(undefined),
  metadata: z.object({isOpaque: z.boolean().catch(false)}).catch({isOpaque: false}),
})

interface Found extends z.infer<typeof assetSchema> {
  readonly address: AssetAddress
  readonly path: string
  readonly store: AssetStore
}

/**
 * The bytes of assets, at the addresses of Sanity's asset CDN: `/images/...` with the parameters of
 * https://www.sanity.io/docs/image-urls, and `/files/...`. As there, they need no token: who has the address
 * may read. A name may follow the address, for people to see.
 */
export function deliveryRoutes(lake: LakeContext): Hono {
  const find = (c: Context, kind: AssetAddress['kind']): Found => {
    const {project, dataset: name, file} = addressSchema.parse(c.req.param())
    const address = assetOfFileName(kind, file)
    const dataset = project === lake.options.projectId ? lake.findDataset(name) : undefined
    const document = address === undefined ? undefined : dataset?.stored.get(assetId(address))
    const store = assetStoreOf(lake)
    const path = address === undefined ? undefined : store.find(address.sha1)
    if (address === undefined || document?._type !== assetTypes[kind] || path === undefined) {
      throw new UnknownAssetError(c.req.path)
    }
    return {address, path, store, ...assetSchema.parse(document)}
  }

  const image = async (c: Context): Promise<Response> => {
    const {searchParams} = new URL(c.req.url)
    const parameters = parseImageParameters(searchParams)
    const {address, path, store, mimeType, metadata, originalFilename} = find(c, 'image')
    if (address.kind !== 'image') throw new UnknownAssetError(c.req.path)
    const named = {filename: originalFilename, address}
    // As on the hosted service, a vector image stays one unless another format is asked for.
    if (parameters === undefined || (address.extension === 'svg' && parameters.fm === undefined)) {
      return deliver(c, path, {tag: address.sha1, mimeType, hash: address.sha1, ...named})
    }
    const original = {...address, path, isOpaque: metadata.isOpaque}
    const format = renderedFormat(original, parameters, (c.req.header('accept') ?? '').includes('image/webp'))
    const key = JSON.stringify([parameters, format])
    const rendition = await store.renditions.get(address.sha1, key, () =>
      renderImage(original, parameters, format),
    )
    const response = await deliver(c, rendition.path, {
      tag: rendition.name,
      mimeType: renderedTypes[format],
      ...named,
    })
    if (parameters.auto !== undefined) response.headers.append('Vary', 'Accept')
    return response
  }

  const file = (c: Context): Promise<Response> => {
    const {address, path, mimeType, originalFilename} = find(c, 'file')
    const {sha1} = address
    return deliver(c, path, {tag: sha1, mimeType, hash: sha1, filename: originalFilename, address})
  }

  return new Hono()
    .get('/images/:project/:dataset/:file', image)
    .get('/images/:project/:dataset/:file/:name', image)
    .get('/files/:project/:dataset/:file', file)
    .get('/files/:project/:dataset/:file/:name', file)
}

const addressSchema = z.object({project: z.string(), dataset: z.string(), file: z.string()})

/** Answers with a file from the disk, or a range of it, or that the reader has it already. */
async function deliver(
  c: Context,
  path: string,
  {
    tag,
    mimeType,
    hash,
    filename,
    address,
  }: {
    tag: string
    mimeType: string
    /** SHA-1 of the bytes, when they are an original: `sanity dataset export` compares it. */
    hash?: string
    filename: string | undefined
    address: AssetAddress
  },
): Promise<Response> {
  const etag = `"${tag}"`
  const headers = new Headers({
    ...safeTypeHeaders(mimeType),
    'Cache-Control': cacheControl,
    ETag: etag,
    ...(hash === undefined ? {} : {'X-Sanity-SHA1': hash}),
  })
  const wanted = c.req.query('dl')
  if (wanted !== undefined || isPage(mimeType)) {
    const name = wanted || filename || `${address.sha1}.${address.extension}`
    headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodedName(name)}`)
  }
  if (hasTag(c.req.header('if-none-match'), etag)) return new Response(null, {status: 304, headers})
  headers.set('Accept-Ranges', 'bytes')
  const response = await serveStatic({path})(c, async () => {})
  if (!(response instanceof Response)) throw new UnknownAssetError(c.req.path)
  response.headers.delete('Last-Modified')
  for (const [name, value] of headers) response.headers.set(name, value)
  return response
}

function hasTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}

/** RFC 8187: what `encodeURIComponent` leaves and a header must not hold is encoded too. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
