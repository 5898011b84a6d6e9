import {mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import * as z from 'zod'
import {type LakeServer, startLakeServer, StudioExposedError} from '../../lake/index.ts'
import {clientOf, temporaryDirectory} from './lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let server: LakeServer
beforeEach(async () => {
  directory = await temporaryDirectory()
  const studioDirectory = join(directory.path, 'studio')
  await mkdir(join(studioDirectory, 'static'), {recursive: true})
  await writeFile(join(studioDirectory, 'index.html'), '<title>The studio</title>')
  await writeFile(join(studioDirectory, 'static', 'studio-a1b2c3.js'), 'start()')
  server = await startLakeServer({dataDirectory: join(directory.path, 'data'), studioDirectory})
})
afterEach(async () => {
  await server.close()
  await directory.remove()
})

interface Answer {
  readonly status: number | undefined
  readonly headers: Record<string, string | string[] | undefined>
  readonly text: string
}

/** `fetch` does not send what browsers alone may say, such as the host or where a request comes from. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const {promise, resolve, reject} = Promise.withResolvers<Answer>()
  request(`${server.url}${path}`, {headers}, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (part: string) => (text += part))
    response.on('end', () => resolve({status: response.statusCode, headers: response.headers, text}))
  })
    .on('error', reject)
    .end()
  return promise
}

const asPage = {accept: 'text/html,*/*'}

describe('the pages', () => {
  test('are the files of the studio, and its page for every address of its own', async () => {
    expect((await get('/', asPage)).text).toBe('<title>The studio</title>')
    expect((await get('/structure/condition;condition-back-spasm', asPage)).text).toBe(
      '<title>The studio</title>',
    )
    expect(await get('/static/studio-a1b2c3.js')).toMatchObject({
      text: 'start()',
      headers: {
        'content-type': expect.stringContaining('javascript'),
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  })

  test('leave the API and what is not there to the lake', async () => {
    expect((await get('/v2025-02-19/ping', asPage)).text).toBe('{"pong":true}')
    expect((await get('/v2025-02-19/data/ping/production')).text).toBe('{"pong":true}')
    expect((await get('/static/missing.js')).status).toBe(404)
    expect((await get('/v2025-02-19/nothing', asPage)).status).toBe(404)
  })

  test('lead to no file outside their directory', async () => {
    for (const path of [
      '/../data/token',
      '/static/../../data/token',
      '/%2e%2e/data/token',
      '/..%2fdata%2ftoken',
    ]) {
      expect((await get(path)).text).not.toContain(server.token)
      expect((await get(path)).status).toBe(404)
    }
  })

  test('cannot be put into a frame', async () => {
    expect((await get('/', asPage)).headers['content-security-policy']).toBe("frame-ancestors 'none'")
  })
})

describe('the token of the studio', () => {
  test('is given to its own pages, to be read by no other', async () => {
    const {status, headers, text} = await get('/studio-token', {
      'sec-fetch-site': 'same-origin',
      origin: 'http://localhost:3000',
    })
    expect(status).toBe(200)
    expect(z.object({token: z.string()}).parse(JSON.parse(text)).token).toMatch(/^sk/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test.each(['cross-site', 'same-site', 'none', undefined])(
    'is refused to a request from %s',
    async (site) => {
      const answer = await get('/studio-token', site === undefined ? {} : {'sec-fetch-site': site})
      expect(answer.status).toBe(403)
      expect(answer.text).not.toMatch(/sk[\w-]{40}/)
    },
  )

  test('is refused to a page that had its name pointed at this machine', async () => {
    const answer = await get('/studio-token', {'sec-fetch-site': 'same-origin', host: 'rebound.example.com'})
    expect(answer.status).toBe(421)
  })

  test('is that of an editor, who cannot make tokens, and stays the same', async () => {
    const file = join(directory.path, 'data', 'studio-token')
    const token = (await readFile(file, 'utf8')).trim()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const editor = clientOf({apiHost: server.url, resolveFetch: undefined}, {dataset: 'production', token})
    expect(await editor.users.getById('me')).toMatchObject({name: 'Local editor', role: 'editor'})
    await expect(
      editor.request({
        method: 'POST',
        url: '/projects/local/tokens',
        body: {label: 'x', roleName: 'administrator'},
      }),
    ).rejects.toMatchObject({statusCode: 403})
  })

  test('is kept on this machine: a lake that others can reach does not serve the studio', async () => {
    const exposed = startLakeServer({
      dataDirectory: join(directory.path, 'exposed'),
      studioDirectory: directory.path,
      host: '0.0.0.0',
    })
    await expect(exposed).rejects.toThrow(StudioExposedError)
  })
})
