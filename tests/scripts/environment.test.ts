import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {ConnectionError, EnvironmentError, readConnection} from '../../scripts/environment.ts'

let lakeDirectory: string

beforeEach(async () => {
  lakeDirectory = await mkdtemp(join(tmpdir(), 'environment-'))
})

afterEach(() => rm(lakeDirectory, {recursive: true}))

describe('the connection', () => {
  test('is to the lake when nothing is set, with the token and the address that it left', async () => {
    await writeFile(join(lakeDirectory, 'token'), 'sk-lake\n')
    const connection = {projectId: 'local', dataset: 'production', token: 'sk-lake'}
    expect(await readConnection({}, lakeDirectory)).toEqual({...connection, apiHost: 'http://127.0.0.1:3900'})

    await writeFile(join(lakeDirectory, 'url'), 'http://127.0.0.1:3901\n')
    expect(await readConnection({}, lakeDirectory)).toEqual({...connection, apiHost: 'http://127.0.0.1:3901'})
  })

  test('takes an empty variable for one that is not set', async () => {
    await writeFile(join(lakeDirectory, 'token'), 'sk-lake')
    const variables = {SANITY_PROJECT_ID: '', SANITY_DATASET: '', SANITY_API_TOKEN: '', SANITY_API_HOST: ''}
    expect(await readConnection(variables, lakeDirectory)).toMatchObject({
      projectId: 'local',
      token: 'sk-lake',
    })
  })

  test('is to hosted Sanity when a project is set', async () => {
    const variables = {SANITY_PROJECT_ID: 'abc123', SANITY_DATASET: 'staging', SANITY_API_TOKEN: 'sk1'}
    expect(await readConnection(variables, lakeDirectory)).toEqual({
      projectId: 'abc123',
      dataset: 'staging',
      token: 'sk1',
      apiHost: undefined,
    })
  })

  test('to hosted Sanity never takes the token of the lake', async () => {
    await writeFile(join(lakeDirectory, 'token'), 'sk-lake')
    await expect(readConnection({SANITY_PROJECT_ID: 'abc123'}, lakeDirectory)).rejects.toThrow(
      EnvironmentError,
    )
  })

  test('cannot be to a lake that has never run', async () => {
    const reading = readConnection({}, lakeDirectory)
    await expect(reading).rejects.toThrow(ConnectionError)
    await expect(reading).rejects.toThrow(/^The lake has not run here: .*token\. Start it with: npm start$/)
  })
})
