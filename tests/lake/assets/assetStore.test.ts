import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {connect} from 'node:net'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {AssetTooLargeError, InvalidHashError} from '../../../lake/assets/errors.ts'
import {type AssetStore, createLake, openAssetStore, openStore, startLakeServer} from '../../../lake/index.ts'
import {temporaryDirectory} from '../lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
beforeEach(async () => {
  directory = await temporaryDirectory()
})
afterEach(() => directory.remove())

let ids = 0
const open = (): AssetStore =>
  openAssetStore({directory: directory.path, newId: () => `id-${ids++}`, renditionBytes: 1000})
const files = async (folder: string): Promise<string[]> => readdir(join(directory.path, folder))
const abc = 'a9993e364706816aba3e25717850c26c9cd0d89d'

describe('the bytes of assets', () => {
  test('are found by their hash once they are kept', async () => {
    const store = open()
    const received = await store.receive(Readable.from([Buffer.from('a'), Buffer.from('bc')]), 10)
    expect(received).toMatchObject({sha1: abc, size: 3})
    expect(store.find(abc)).toBeUndefined()

    store.keep(received)
    expect(store.find(abc)).toBe(join(directory.path, 'originals', abc))
    expect(open().find(abc)).toBe(store.find(abc))
  })

  test('past the limit are not kept, nor what came before it', async () => {
    await expect(open().receive(Readable.from([Buffer.alloc(6), Buffer.alloc(6)]), 10)).rejects.toThrow(
      AssetTooLargeError,
    )
    expect(await files('incoming')).toEqual([])
  })

  test('that a crash left half received are thrown away', async () => {
    await mkdir(join(directory.path, 'incoming'))
    await writeFile(join(directory.path, 'incoming/half'), 'half')
    open()

    expect(await files('incoming')).toEqual([])
  })

  test('are never looked for under anything but a hash', () => {
    expect(() => open().find('../../token')).toThrow(InvalidHashError)
    expect(() => open().remove('')).toThrow(InvalidHashError)
  })
})

test('an upload that breaks off leaves nothing, and is no failure of the lake', async () => {
  const failures: unknown[] = []
  const server = await startLakeServer({dataDirectory: directory.path, log: (error) => failures.push(error)})
  const sender = connect(server.port, '127.0.0.1')
  const head = [
    'POST /v1/assets/files/production HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${server.token}`,
  ]
  sender.write([...head, 'Content-Length: 1000', '', 'only this'].join('\r\n'))
  await vi.waitFor(async () => expect(await files('assets/incoming')).toHaveLength(1))
  sender.destroy()
  await server.close()

  expect(await files('assets/incoming')).toEqual([])
  expect(failures).toEqual([])
})

test('a lake without a place for assets says so', async () => {
  const lake = createLake({
    store: openStore(join(directory.path, 'lake.sqlite')),
    clock: () => new Date(),
    newId: () => `id-${ids++}`,
    randomBytes: (count) => new Uint8Array(count),
    every: () => () => {},
    log: (error) => {
      throw error
    },
    projectId: 'local',
  })
  lake.ensureDataset({name: 'production', aclMode: 'public'})
  const authorization = `Bearer ${lake.createToken({label: 'Test', role: 'editor'})}`
  const upload = new Request('http://localhost/v1/assets/files/production', {
    method: 'POST',
    body: 'abc',
    headers: {authorization},
  })
  const response = await lake.fetch(upload)

  expect([response.status, await response.json()]).toEqual([
    501,
    expect.objectContaining({message: expect.stringContaining('This lake keeps no assets')}),
  ])
  lake.close()
})
