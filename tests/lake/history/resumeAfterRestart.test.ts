import {afterEach, expect, test} from 'vitest'
import {startLakeServer} from '../../../lake/index.ts'
import {clientOf, temporaryDirectory} from '../lakeUnderTest.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

test('a listener of the lake before a restart hears what it missed from the lake after it', async () => {
  const directory = await temporaryDirectory()
  cleanups.push(directory.remove)
  const before = await startLakeServer({dataDirectory: directory.path})
  const clientBefore = clientOf(
    {apiHost: before.url, resolveFetch: undefined},
    {dataset: 'notes', token: before.token},
  )
  await clientBefore.datasets.create('notes', {aclMode: 'private'})
  const seen = await clientBefore.create({_id: 'seen', _type: 'note'})
  const missed = await clientBefore.create({_id: 'missed', _type: 'note'})
  await before.close()

  const after = await startLakeServer({dataDirectory: directory.path})
  cleanups.push(() => after.close())
  const response = await fetch(`${after.url}/v2025-02-19/data/listen/notes?query=*&enableResume=true`, {
    headers: {authorization: `Bearer ${after.token}`, 'last-event-id': `${seen._rev}#seen`},
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('event: mutation')) text += (await reader?.read())?.value
  await reader?.cancel()

  expect(text).toMatch(/^event: welcomeback\n/)
  expect(text).toContain(`id: ${missed._rev}#missed\n`)
  expect(text).not.toContain('"documentId":"seen"')
})
