import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {runStart} from './runStart.ts'

let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'start-'))
})

afterEach(async () => {
  await rm(data, {recursive: true})
})

/** Holds a free port of this machine. */
async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {port: address.port, release: () => server.close()}
}

// The first start builds the studio.
describe('npm start', {timeout: 180_000}, () => {
  test('--once fills an empty lake, shows what is in it, and stops', async () => {
    const start = runStart('--once', '--data', data)
    expect(await start.ended).toBe(0)
    const said = start.said()
    expect(said).toMatch(/Filled it with \d+ documents/)
    expect(said).toContain('Guide: Back spasm treatment options (awaiting clinical review)')
    expect(said).toContain('Condition: Back spasm (awaiting clinical review)')
    expect(said).toMatch(/Heat +first choice; small benefit, certainty moderate; \d+ sources/)
    expect(said).toMatch(/Bed rest +harm, certainty moderate; the article’s advice: against; \d+ sources/)
  })

  test('shows red flags before treatments, and treatments from self-care to surgery', async () => {
    const start = runStart('--once', '--data', data)
    await start.ended
    const places = [
      'Call 911 now',
      'Treatments, from',
      'Self-care',
      'Medication',
      'Injection',
      'Open surgery',
      'Not advised',
    ].map((text) => start.said().indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('--clinic shows the same content in the words of another clinic', async () => {
    const start = runStart('--once', '--data', data, '--clinic', 'example-back-clinic-uk')
    await start.ended
    expect(start.said()).toContain('999')
    expect(start.said()).toContain('Paracetamol')
    expect(start.said()).not.toContain('Acetaminophen')
  })

  test('stays up until Ctrl-C, which leaves one whole database and no trace of having run', async () => {
    const start = runStart('--data', data)
    await start.saying('Ctrl-C')
    const url = (await readFile(join(data, 'url'), 'utf8')).trim()
    expect((await fetch(`${url}/v1/ping`)).status).toBe(200)
    expect(await (await fetch(url, {headers: {accept: 'text/html'}})).text()).toContain('<title>')
    start.interrupt()
    expect(await start.ended).toBe(0)
    expect((await readdir(data)).toSorted()).toEqual([
      'assets',
      'lake.sqlite',
      'studio-token',
      'tls-certificate.pem',
      'tls-key.pem',
      'token',
    ])
    const database = new DatabaseSync(join(data, 'lake.sqlite'), {readOnly: true})
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'})
    database.close()
  })

  test('leaves a lake that has content as it is', async () => {
    await runStart('--once', '--data', data).ended
    const again = runStart('--once', '--data', data)
    expect(await again.ended).toBe(0)
    expect(again.said()).toMatch(/It holds \d+ documents/)
  })

  test('takes the next port when one is taken, and says so', async () => {
    const {port, release} = await takenPort()
    const start = runStart('--once', '--data', data, '--port', String(port))
    expect(await start.ended).toBe(0)
    release()
    expect(start.said()).toContain(`Port ${port} is taken: trying the next one.`)
    expect(start.said()).not.toContain(`The lake runs at http://127.0.0.1:${port},`)
  })

  test('says that another process has the lake open', async () => {
    const first = runStart('--data', data)
    await first.saying('Ctrl-C')
    const second = runStart('--once', '--data', data)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('is open in another process')
    expect(existsSync(join(data, 'url'))).toBe(true)
    first.interrupt()
    await first.ended
  })

  test('names the clinics when there is none of that name', async () => {
    const start = runStart('--once', '--data', data, '--clinic', 'nowhere')
    expect(await start.ended).toBe(1)
    expect(start.said()).toContain('example-back-clinic-uk or example-back-clinic-us')
  })

  test('refuses a port that is no port', async () => {
    const start = runStart('--port', 'abc')
    expect(await start.ended).toBe(2)
    expect(start.said()).toContain('--port')
  })
})
