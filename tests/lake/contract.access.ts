import {describe, expect, test} from 'vitest'
import {clientOf, clientWithRole, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

function preflight(lake: LakeUnderTest, origin: string): Promise<Response> {
  return send(lake, '/v2025-02-19/users/me', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,x-sanity-project-id',
    },
  })
}

async function checkCors(lake: LakeUnderTest, origin?: string): Promise<unknown> {
  const headers = origin === undefined ? {} : {origin}
  const response = await send(lake, '/v2025-02-19/check/cors', {headers})
  return response.json()
}

export function describeAccess(lake: () => LakeUnderTest): void {
  describe('without a token', () => {
    test('a public dataset shows published documents, and no id with a dot', async () => {
      const {client, anonymous} = await newDataset(lake())
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      await client.create({_id: 'secret.plan', _type: 'plan'})

      for (const perspective of ['raw', 'published', 'drafts'] as const) {
        expect(await anonymous.fetch('*._id', {}, {perspective})).toEqual(['ice'])
      }
      expect(await anonymous.getDocuments(['ice', 'drafts.ice'])).toMatchObject([{_id: 'ice'}, null])
    })

    test('a reference to a hidden document leads nowhere', async () => {
      const {client, anonymous} = await newDataset(lake())
      await client.create({_id: 'secret.plan', _type: 'plan', text: 'hidden'})
      await client.create({_id: 'a', _type: 'b', plan: {_type: 'reference', _ref: 'secret.plan'}})

      expect(await anonymous.fetch('*[_id == "a"][0].plan->text')).toBeNull()
    })

    test('a private dataset shows nothing', async () => {
      const {client, anonymous, dataset} = await newDataset(lake(), 'private')
      await client.create({_id: 'ice', _type: 'treatment'})
      const exported = await lake().fetch(new Request(`${lake().apiHost}/v1/data/export/${dataset}`))
      const documents = await lake().fetch(new Request(`${lake().apiHost}/v1/data/doc/${dataset}/ice`))

      expect(await anonymous.fetch('*')).toEqual([])
      expect(await exported.text()).toBe('')
      expect(await documents.json()).toEqual({documents: [], omitted: [{id: 'ice', reason: 'permission'}]})
    })

    test('nothing can be written, and no project be seen', async () => {
      const {anonymous} = await newDataset(lake())

      await expect(anonymous.create({_type: 'treatment'})).rejects.toMatchObject({
        statusCode: 403,
        details: {items: [{error: {type: 'insufficientPermissionsError', permission: 'create'}}]},
      })
      await expect(anonymous.datasets.list()).rejects.toMatchObject({statusCode: 401})
      expect(await anonymous.users.getById('me')).toEqual({})
    })
  })

  describe('tokens', () => {
    test('that the lake does not know are refused, whatever is asked', async () => {
      const {dataset} = await newDataset(lake())

      await expect(clientOf(lake(), {dataset, token: 'wrong'}).fetch('*')).rejects.toMatchObject({
        statusCode: 401,
        message: expect.stringContaining('Unauthorized - Session not found'),
      })
    })

    test('of a viewer read drafts, and write nothing', async () => {
      const {client} = await newDataset(lake())
      await client.create({_id: 'drafts.ice', _type: 'treatment'})
      const viewer = await clientWithRole(client, 'viewer')

      expect(await viewer.fetch('*._id')).toEqual(['drafts.ice'])
      await expect(viewer.patch('drafts.ice').set({a: 1}).commit()).rejects.toMatchObject({
        statusCode: 403,
        details: {items: [{error: {type: 'insufficientPermissionsError', permission: 'update'}}]},
      })
    })

    test('of an editor write documents, and manage nothing', async () => {
      const {client} = await newDataset(lake())
      const editor = await clientWithRole(client, 'editor')

      expect(await editor.create({_id: 'ice', _type: 'treatment'})).toMatchObject({_id: 'ice'})
      await expect(editor.datasets.create('another')).rejects.toMatchObject({
        statusCode: 403,
        message: expect.stringContaining('"manage"'),
      })
    })

    test('know who they belong to', async () => {
      const {client} = await newDataset(lake())
      const editor = await clientWithRole(client, 'editor')
      const {id} = await editor.request<{id: string}>({url: '/auth/id'})

      expect(await editor.users.getById('me')).toMatchObject({id, name: 'A editor', role: 'editor'})
      expect(await editor.fetch('identity()')).toBe(id)
    })

    test('can be withdrawn', async () => {
      const {client} = await newDataset(lake())
      const viewer = await clientWithRole(client, 'viewer')
      const {id} = await viewer.request<{id: string}>({url: '/auth/id'})
      await client.request({method: 'DELETE', url: `/projects/local/tokens/${id}`})

      await expect(viewer.fetch('*')).rejects.toMatchObject({statusCode: 401})
    })
  })

  describe('projects and datasets', () => {
    test('can be listed', async () => {
      const {client, dataset} = await newDataset(lake(), 'private')

      expect(await client.projects.getById('local')).toMatchObject({id: 'local'})
      expect(await client.projects.list()).toMatchObject([{id: 'local'}])
      expect(await client.datasets.list()).toContainEqual(
        expect.objectContaining({name: dataset, aclMode: 'private'}),
      )
    })

    test('can be made, opened to the public and deleted', async () => {
      const {client, dataset, anonymous} = await newDataset(lake(), 'private')
      await client.create({_id: 'ice', _type: 'treatment'})
      await client.datasets.edit(dataset, {aclMode: 'public'})
      expect(await anonymous.fetch('*._id')).toEqual(['ice'])

      expect(await client.datasets.delete(dataset)).toEqual({deleted: true})
      await expect(client.fetch('*')).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining(`Dataset "${dataset}" not found for project ID "local"`),
      })
    })

    test('that exist are not made again', async () => {
      const {client, dataset} = await newDataset(lake())

      await expect(client.datasets.create(dataset)).rejects.toMatchObject({statusCode: 409})
    })

    test('tell the Studio what this user may do', async () => {
      const {client, dataset, anonymous} = await newDataset(lake())
      const acl = {url: `/projects/local/datasets/${dataset}/acl`}

      expect(await client.request(acl)).toEqual([
        {
          filter: '_id in path("**")',
          permissions: ['read', 'create', 'update', 'history', 'editHistory', 'manage'],
        },
      ])
      expect(await anonymous.request(acl)).toEqual([{filter: '_id in path("*")', permissions: ['read']}])
      expect(await client.request({url: '/projects/local/grants'})).toMatchObject({
        'sanity.document.filter': [{config: {filter: '_id in path("**")'}}],
      })
    })

    test('of another name are not here', async () => {
      const client = clientOf(lake(), {projectId: 'other', dataset: 'production', token: lake().token})

      await expect(client.fetch('*')).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('Set projectId to "local"'),
      })
    })
  })

  describe('browsers', () => {
    test('on this machine may call with credentials', async () => {
      const response = await preflight(lake(), 'http://localhost:3333')

      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3333')
      expect(response.headers.get('access-control-allow-credentials')).toBe('true')
      expect(response.headers.get('access-control-allow-headers')).toBe('authorization,x-sanity-project-id')
    })

    test('on this machine may also read errors', async () => {
      const headers = {origin: 'http://localhost:3333', authorization: 'Bearer wrong'}
      const response = await send(lake(), '/v2025-02-19/users/me', {headers})

      expect(response.status).toBe(401)
      expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3333')
    })

    test('elsewhere may not', async () => {
      const response = await preflight(lake(), 'https://example.com')

      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    })

    test('can ask first', async () => {
      expect(await checkCors(lake(), 'http://localhost:3333')).toEqual({
        result: {allowed: true, withCredentials: true},
      })
      expect(await checkCors(lake(), 'https://example.com')).toEqual({
        result: {allowed: false, withCredentials: false},
      })
    })

    test('does not concern a client that is no browser and sends none', async () => {
      expect(await checkCors(lake())).toEqual({result: {allowed: true, withCredentials: true}})
    })
  })

  describe('paths', () => {
    test('may start with two slashes', async () => {
      expect((await send(lake(), '//v2024-01-29/ping')).status).toBe(200)
    })

    test('that the lake does not have are refused with an example', async () => {
      const response = await send(lake(), '/data/query/production')

      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        message: expect.stringContaining('start with an API version'),
      })
    })

    test('with a date that is on no calendar are refused', async () => {
      const response = await send(lake(), '/v2025-02-30/ping')

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        message: 'v2025-02-30 is not an API version. Use v1, vX or v and a date, such as v2025-02-19.',
      })
    })
  })
}
