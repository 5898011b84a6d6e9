import type {SanityClient} from '@sanity/client'
import type {ContentSourceMap} from '@sanity/client/csm'
import {isRecord} from './resultPlaces.ts'

type Documents = ContentSourceMap['documents']

/**
 * A client that is given content source maps where it asks for them, as Sanity's Content Lake gives them and `answer` does
 * not. Every string comes from the innermost document around it.
 */
export const sourceMapped = (
  client: SanityClient,
  answer: (request: Request) => Promise<Response>,
): SanityClient =>
  client.withConfig({
    resolveFetch: () => async (url, init) => {
      const request = new Request(url, init)
      const response = await answer(request)
      if (!new URL(request.url).searchParams.has('resultSourceMap')) return response
      const body: unknown = await response.json()
      return isRecord(body)
        ? Response.json({...body, resultSourceMap: sourceMapOf(body['result'])})
        : response
    },
  })

function sourceMapOf(result: unknown): ContentSourceMap {
  const documents: Documents = []
  const paths: string[] = []
  const mappings: ContentSourceMap['mappings'] = {}

  const visit = (value: unknown, path: string, document: number, pathInDocument: string): void => {
    if (typeof value === 'string') {
      const source = {type: 'documentValue', document, path: paths.push(pathInDocument) - 1} as const
      mappings[path] = {type: 'value', source}
    } else if (Array.isArray(value)) {
      value.forEach((item, index) =>
        visit(item, `${path}[${index}]`, document, `${pathInDocument}[${index}]`),
      )
    } else if (isRecord(value)) {
      const {_id, _type} = value
      const isDocument = typeof _id === 'string'
      const around = isDocument ? documents.push({_id, _type: String(_type)}) - 1 : document
      for (const [field, inner] of Object.entries(value)) {
        visit(inner, `${path}['${field}']`, around, `${isDocument ? '$' : pathInDocument}['${field}']`)
      }
    }
  }
  documents.push({_id: 'no-document', _type: 'none'})
  visit(result, '$', 0, '$')
  return {documents, paths, mappings}
}
