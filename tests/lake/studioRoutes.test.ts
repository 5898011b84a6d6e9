import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type LakeServer, startLakeServer} from '../../lake/index.ts'
import {clientOf, clientWithRole, temporaryDirectory} from './lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let server: LakeServer
let client: SanityClient
beforeEach(async () => {
  directory = await temporaryDirectory()
  server = await startLakeServer({dataDirectory: directory.path})
  client = clientFor(server)
})
afterEach(async () => {
  await server.close()
  await directory.remove()
})

const clientFor = ({url, token}: LakeServer): SanityClient =>
  clientOf({apiHost: url, resolveFetch: undefined}, {dataset: 'production', token})

const layout = {key: 'studio.structure-tool.layout.condition', value: 'detail'}

test('a preference is kept for its user, over a restart', async () => {
  await client.request({method: 'PUT', url: '/users/me/keyvalue', body: [layout]})
  await server.close()
  server = await startLakeServer({dataDirectory: directory.path})
  const url = `/users/me/keyvalue/${layout.key},studio.unknown`
  expect(await clientFor(server).request({url})).toEqual([layout, {key: 'studio.unknown', value: null}])

  const other = await clientWithRole(clientFor(server), 'editor')
  expect(await other.request({url: `/users/me/keyvalue/${layout.key}`})).toEqual([{...layout, value: null}])
})

test('preferences are nobody without a token, and malformed ones are refused', async () => {
  const anonymous = client.withConfig({token: ''})
  await expect(anonymous.request({url: '/users/me/keyvalue/a'})).rejects.toMatchObject({statusCode: 401})
  await expect(
    client.request({method: 'PUT', url: '/users/me/keyvalue', body: {key: 'a'}}),
  ).rejects.toMatchObject({statusCode: 400})
})

test('the holders of other tokens are users, one or several at a time', async () => {
  const editor = await clientWithRole(client, 'editor')
  const [{id: mine}, {id: theirs}] = [await client.users.getById('me'), await editor.users.getById('me')]
  expect(await client.users.getById(theirs)).toMatchObject({id: theirs, displayName: 'A editor'})
  expect(await client.request({url: `/users/${mine},${theirs},unknown`})).toMatchObject([
    {id: expect.any(String)},
    {id: expect.any(String)},
  ])
  await expect(client.users.getById('unknown')).rejects.toMatchObject({statusCode: 404})
  await expect(client.withConfig({token: ''}).users.getById(theirs)).rejects.toMatchObject({statusCode: 401})
})

test.each([
  ['/features', []],
  ['/journey/announcements', []],
  ['/projects/local/user-applications', []],
  ['/schedules/local/production?limit=1', {schedules: []}],
  ['/intake/telemetry-status', {status: 'denied'}],
])('what Sanity has and a lake has not is answered quietly: %s', async (url, answer) => {
  expect(await client.request({url})).toEqual(answer)
})
