import {once} from 'node:events'
import {Agent, type IncomingMessage, request} from 'node:http'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'
import * as z from 'zod'
import {newDataset, startOverHttp} from './lakeUnderTest.ts'

const clients = 8
const incrementsEach = 1250

const counterSchema = z.object({_rev: z.string(), count: z.number()})
const readSchema = z.object({documents: z.tuple([counterSchema])})
const writtenSchema = z.object({results: z.tuple([z.object({document: counterSchema})])})

/** A client with nothing in it but HTTP: this test is some 45,000 requests. */
function createPlainClient(url: string, token: string, dataset: string) {
  const agent = new Agent({keepAlive: true, maxSockets: 1})
  return async (path: string, body?: object): Promise<{status: number | undefined; body: unknown}> => {
    const sent = request(`${url}/v1/data/${path.replace('$dataset', dataset)}`, {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: {authorization: `Bearer ${token}`},
    })
    sent.end(body === undefined ? undefined : JSON.stringify(body))
    const [response]: IncomingMessage[] = await once(sent, 'response')
    if (response === undefined) throw new Error('No response')
    return {status: response.statusCode, body: JSON.parse(await text(response))}
  }
}

/** Reads the counter and writes what it read plus one, if nobody else has written meanwhile; else reads again. */
async function incrementRepeatedly(send: ReturnType<typeof createPlainClient>): Promise<void> {
  let counter: z.infer<typeof counterSchema> | undefined
  for (let done = 0; done < incrementsEach;) {
    counter ??= readSchema.parse((await send('doc/$dataset/counter')).body).documents[0]
    const patch = {id: 'counter', ifRevisionID: counter._rev, set: {count: counter.count + 1}}
    const {status, body} = await send('mutate/$dataset?returnDocuments=true', {mutations: [{patch}]})
    if (status === 409) {
      counter = undefined
    } else {
      counter = writtenSchema.parse(body).results[0].document
      done += 1
    }
  }
}

test('10,000 increments by 8 clients at once, each guarded by the revision it read, are all there', async () => {
  const lake = await startOverHttp()
  const {client, dataset} = await newDataset(lake)
  await client.create({_id: 'counter', _type: 'counter', count: 0})
  const writers = Array.from({length: clients}, () => createPlainClient(lake.apiHost, lake.token, dataset))
  await Promise.all(writers.map(incrementRepeatedly))

  expect(await client.fetch('*[_id == "counter"][0].count')).toBe(clients * incrementsEach)
  await lake.close()
}, 120_000)
