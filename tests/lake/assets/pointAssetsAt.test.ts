import {createClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {type LakeServer, startLakeServer} from '../../../lake/index.ts'
import {temporaryDirectory} from '../lakeUnderTest.ts'

const clientOf = ({url, token}: LakeServer) =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    token,
  })

test('asset documents lead to their bytes also after the lake has moved to another port', async () => {
  const directory = await temporaryDirectory()
  const first = await startLakeServer({dataDirectory: directory.path})
  const {_id, url} = await clientOf(first).assets.upload('file', Buffer.from('Rest, then move.'))
  await clientOf(first).create({
    _id: 'file-of-another-kind',
    _type: 'sanity.fileAsset',
    url: 'https://example.com/',
  })
  await first.close()

  const second = await startLakeServer({dataDirectory: directory.path, port: 0})
  const moved = await clientOf(second).getDocument(_id)
  expect(moved?.['url']).toBe(url.replace(first.url, second.url))
  expect(await (await fetch(String(moved?.['url']))).text()).toBe('Rest, then move.')
  expect(await clientOf(second).getDocument('file-of-another-kind')).toMatchObject({
    url: 'https://example.com/',
  })
  await second.close()

  const third = await startLakeServer({dataDirectory: directory.path, port: second.port})
  expect(await clientOf(third).getDocument(_id)).toEqual(moved)
  await third.close()
  await directory.remove()
})
