import {Hono} from 'hono'
import type {AssetAddress} from '../assets/assetAddress.ts'
import {AssetTooLargeError} from '../assets/errors.ts'
import {uploadAsset} from '../assets/uploadAsset.ts'
import {uploadParameters} from '../assets/uploadParameters.ts'
import {requirePermission} from '../authenticate.ts'
import type {LakeContext} from '../lakeContext.ts'
import {limits} from '../limits.ts'
import {type LakeEnvironment, type LakeRequestContext, parseRequest} from './environment.ts'

/**
 * Uploads, https://www.sanity.io/docs/http-api-assets: the body is the file as it is, and the answer
 * `{document}` its asset document.
 */
export function assetRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  const upload = async (
    c: LakeRequestContext,
    name: string,
    kind: AssetAddress['kind'],
  ): Promise<Response> => {
    const caller = c.get('caller')
    requirePermission(caller, 'create')
    const dataset = lake.dataset(name)
    const url = new URL(c.req.url)
    const parameters = parseRequest(uploadParameters, url.searchParams, 'The query string')
    const limit = kind === 'image' ? limits.imageBytes : limits.fileBytes
    if (Number(c.req.header('content-length')) > limit) throw new AssetTooLargeError(limit)
    const document = await uploadAsset(lake, dataset, caller, {
      kind,
      body: c.req.raw.body,
      contentType: c.req.header('content-type'),
      parameters,
      origin: lake.origin ?? url.origin,
    })
    return c.json({document})
  }

  return new Hono<LakeEnvironment>()
    .post('/assets/images/:dataset', (c) => upload(c, c.req.param('dataset'), 'image'))
    .post('/assets/files/:dataset', (c) => upload(c, c.req.param('dataset'), 'file'))
}
