import {type IncomingMessage, request} from 'node:http'
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {once} from 'node:events'
import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {
  DatabaseCorruptError,
  DatabaseForeignError,
  DatabaseLockedError,
  DataDirectoryError,
  type LakeServer,
  type LakeServerOptions,
  openStore,
  PortInUseError,
  startLakeServer,
  UnsupportedNodeError,
} from '../../lake/index.ts'
import {clientOf, temporaryDirectory} from './lakeUnderTest.ts'
import {listenTo} from './listenTo.ts'
import {startInOtherProcess} from './startInOtherProcess.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

async function dataDirectory(): Promise<string> {
  const {path, remove} = await temporaryDirectory()
  cleanups.push(remove)
  return path
}

async function start(options: LakeServerOptions): Promise<LakeServer> {
  const server = await startLakeServer(options)
  cleanups.push(() => server.close())
  return server
}

const productionClient = ({url, token}: {url: string; token: string}) =>
  clientOf({apiHost: url, resolveFetch: undefined}, {dataset: 'production', token})

describe('the first start', () => {
  test('makes a public dataset "production" and an administrator token that only this user can read', async () => {
    const directory = join(await dataDirectory(), 'new', 'directory')
    const server = await start({
      dataDirectory: directory,
      randomBytes: (count) => new Uint8Array(count).fill(7),
    })
    const file = join(directory, 'token')

    expect(server.token).toBe(`sk${Buffer.alloc(32, 7).toString('base64url')}`)
    expect(await readFile(file, 'utf8')).toBe(`${server.token}\n`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await productionClient(server).datasets.list()).toMatchObject([
      {name: 'production', aclMode: 'public'},
    ])
  })

  test('does not keep the token itself in the database', async () => {
    const directory = await dataDirectory()
    const server = await startLakeServer({dataDirectory: directory})
    await server.close()

    expect((await readFile(join(directory, 'lake.sqlite'))).includes(server.token)).toBe(false)
  })
})

describe('the next start', () => {
  test('finds the documents and the token of the one before', async () => {
    const directory = await dataDirectory()
    const first = await startLakeServer({dataDirectory: directory})
    const created = await productionClient(first).create({_id: 'ice', _type: 'treatment'})
    await first.close()
    const second = await start({dataDirectory: directory})

    expect(second.token).toBe(first.token)
    expect(await productionClient(second).getDocument('ice')).toEqual(created)
  })

  test('still knows which transactions were applied', async () => {
    const directory = await dataDirectory()
    const increment = (server: LakeServer) =>
      productionClient(server)
        .transaction()
        .createIfNotExists({_id: 'counter', _type: 'counter', count: 0})
        .patch('counter', (patch) => patch.inc({count: 1}))
        .transactionId('once')
        .commit()
    const first = await startLakeServer({dataDirectory: directory})
    const answer = await increment(first)
    await first.close()
    const second = await start({dataDirectory: directory})

    expect(await increment(second)).toEqual(answer)
    expect(await productionClient(second).fetch('*[_id == "counter"][0].count')).toBe(1)
  })

  test('lets the kept token in when the database is new', async () => {
    const [one, other] = [await dataDirectory(), await dataDirectory()]
    const first = await startLakeServer({dataDirectory: one})
    await first.close()
    await writeFile(join(other, 'token'), `${first.token}\n`)
    const second = await start({dataDirectory: other})

    expect(await productionClient(second).users.getById('me')).toMatchObject({role: 'administrator'})
  })

  test('refuses a token file that holds something else', async () => {
    const directory = await dataDirectory()
    await writeFile(join(directory, 'token'), '')

    await expect(startLakeServer({dataDirectory: directory})).rejects.toThrow(DataDirectoryError)
  })
})

describe('closing', () => {
  test('leaves one whole file, although a listener is still there', async () => {
    const directory = await dataDirectory()
    const server = await startLakeServer({dataDirectory: directory})
    const client = productionClient(server)
    const listening = await listenTo(client, '*')
    await client.create({_id: 'ice', _type: 'treatment'})
    await server.close()
    listening.stop()

    expect(await readdir(directory)).toEqual(['assets', 'lake.sqlite', 'token'])
    const database = new DatabaseSync(join(directory, 'lake.sqlite'))
    expect(database.prepare('SELECT id FROM documents').all()).toMatchObject([{id: 'ice'}])
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'})
    database.close()
  })

  test('leaves who did what, and each document as each transaction left it', async () => {
    const directory = await dataDirectory()
    const server = await startLakeServer({dataDirectory: directory})
    const client = productionClient(server)
    const author = await client.users.getById('me')
    const created = await client.create({_id: 'ice', _type: 'treatment'})
    const deleted = await client.delete('ice', {returnDocuments: false})
    await server.close()

    const database = new DatabaseSync(join(directory, 'lake.sqlite'))
    const history = database
      .prepare(
        'SELECT id, author, mutations, document_id, previous_rev, body FROM transactions JOIN revisions USING (sequence) ORDER BY sequence',
      )
      .all()
    database.close()
    expect(history).toMatchObject([
      {
        id: created._rev,
        author: author.id,
        document_id: 'ice',
        previous_rev: null,
        body: JSON.stringify(created),
      },
      {
        id: deleted.transactionId,
        author: author.id,
        mutations: '[{"delete":{"id":"ice"}}]',
        previous_rev: created._rev,
        body: null,
      },
    ])
  })

  test('ends although a client was refused in the middle of sending', async () => {
    const server = await startLakeServer({dataDirectory: await dataDirectory()})
    const upload = productionClient(server).create({_type: 'a', text: 'x'.repeat(5_000_000)})
    await expect(upload).rejects.toMatchObject({statusCode: 413})

    await server.close()
  })
})

test('a killed lake has every write it acknowledged', async () => {
  const directory = await dataDirectory()
  const other = await startInOtherProcess(directory)
  const client = productionClient(other)
  const acknowledged: string[] = []
  const enough = Promise.withResolvers<void>()
  const writer = async (name: string): Promise<void> => {
    for (let at = 0; ; at++) {
      await client.create({_id: `${name}-${at}`, _type: 'note'})
      acknowledged.push(`${name}-${at}`)
      if (acknowledged.length === 200) enough.resolve()
    }
  }
  const writers = ['a', 'b', 'c', 'd'].map((name) => writer(name).catch(() => name))
  await enough.promise
  await other.kill()
  await Promise.all(writers)

  const reopened = await start({dataDirectory: directory})
  const found = await productionClient(reopened).fetch<string[]>('*[_type == "note"]._id')
  expect(acknowledged.length).toBeGreaterThanOrEqual(200)
  expect(acknowledged.filter((id) => !found.includes(id))).toEqual([])
})

describe('a lake that cannot open says what and where, and changes nothing', () => {
  test('a database that another process holds', async () => {
    const directory = await dataDirectory()
    const other = await startInOtherProcess(directory)
    const opening = startLakeServer({dataDirectory: directory})

    await expect(opening).rejects.toThrow(DatabaseLockedError)
    await expect(opening).rejects.toThrow(join(directory, 'lake.sqlite'))
    expect(await productionClient(other).fetch('count(*)')).toBe(0)
    await other.kill()
  })

  test('a file that is not a database', async () => {
    const directory = await dataDirectory()
    const file = join(directory, 'lake.sqlite')
    await writeFile(file, 'Dear diary, '.repeat(1000))
    const opening = startLakeServer({dataDirectory: directory})

    await expect(opening).rejects.toThrow(DatabaseForeignError)
    await expect(opening).rejects.toThrow(file)
    expect(await readFile(file, 'utf8')).toBe('Dear diary, '.repeat(1000))
  })

  test('a database of another program', async () => {
    const directory = await dataDirectory()
    const file = join(directory, 'lake.sqlite')
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE recipes (name TEXT)')
    database.close()
    const before = await readFile(file)

    await expect(startLakeServer({dataDirectory: directory})).rejects.toThrow(DatabaseForeignError)
    expect(await readFile(file)).toEqual(before)
  })

  test('a damaged database', async () => {
    const directory = await dataDirectory()
    const file = join(directory, 'lake.sqlite')
    const server = await startLakeServer({dataDirectory: directory})
    const client = productionClient(server)
    for (let at = 0; at < 5; at++) await client.create({_type: 'note', text: 'x'.repeat(20_000)})
    await server.close()
    const whole = await readFile(file)
    const damaged = Buffer.from(whole).fill(0xaa, 8192)
    await writeFile(file, damaged)
    const opening = startLakeServer({dataDirectory: directory})

    await expect(opening).rejects.toThrow(DatabaseCorruptError)
    await expect(opening).rejects.toThrow(file)
    expect(await readFile(file)).toEqual(damaged)
  })

  test('a database of a newer lake', async () => {
    const directory = await dataDirectory()
    const server = await startLakeServer({dataDirectory: directory})
    await server.close()
    const database = new DatabaseSync(join(directory, 'lake.sqlite'))
    database.exec('PRAGMA user_version = 99')
    database.close()

    await expect(startLakeServer({dataDirectory: directory})).rejects.toThrow('it has version 99')
  })

  test('a directory where the database should be', async () => {
    const directory = await dataDirectory()
    await mkdir(join(directory, 'lake.sqlite'))

    await expect(startLakeServer({dataDirectory: directory})).rejects.toThrow(DataDirectoryError)
  })

  test('a port in use', async () => {
    const directory = await dataDirectory()
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const opening = startLakeServer({dataDirectory: directory, port})

    await expect(opening).rejects.toThrow(PortInUseError)
    await expect(opening).rejects.toMatchObject({
      port,
      message: expect.stringContaining('choose another port'),
    })
    squatter.close()
    // The database was let go: it opens again.
    await start({dataDirectory: directory})
  })

  test('a Node without node:sqlite', async () => {
    const file = join(await dataDirectory(), 'lake.sqlite')

    expect(() => openStore(file, () => undefined)).toThrow(UnsupportedNodeError)
    expect(() => openStore(file, () => undefined)).toThrow('Use Node 22.13 or newer')
  })
})

async function statusFor(server: LakeServer, host: string): Promise<number | undefined> {
  const sent = request(`${server.url}/v1/ping`, {headers: {host}})
  sent.end()
  const [response]: IncomingMessage[] = await once(sent, 'response')
  response?.resume()
  return response?.statusCode
}

describe('names the lake answers to', () => {
  test('are those of this machine', async () => {
    const server = await start({dataDirectory: await dataDirectory()})

    expect(await statusFor(server, `localhost:${server.port}`)).toBe(200)
    expect(await statusFor(server, `local.localhost:${server.port}`)).toBe(200)
    expect(await statusFor(server, 'attacker.example')).toBe(421)
  })

  test('and those it is told', async () => {
    const server = await start({dataDirectory: await dataDirectory(), allowedHosts: ['lake.clinic.example']})

    expect(await statusFor(server, 'lake.clinic.example')).toBe(200)
  })
})

test('pages of an origin that is named may call', async () => {
  const server = await start({
    dataDirectory: await dataDirectory(),
    allowedOrigins: ['https://clinic.example'],
  })
  const allowedFor = async (origin: string): Promise<string | null> => {
    const response = await fetch(`${server.url}/v1/ping`, {headers: {origin}})
    return response.headers.get('access-control-allow-origin')
  }

  expect(await allowedFor('https://clinic.example')).toBe('https://clinic.example')
  expect(await allowedFor('https://other.example')).toBeNull()
})
