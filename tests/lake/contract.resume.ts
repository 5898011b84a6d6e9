import {describe, expect, test} from 'vitest'
import {cuttingFetch} from './cuttingFetch.ts'
import {clientOf, type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

/** The same numbers every time, spread between the two ends. */
function spreadNumbers(count: number, low: number, high: number): number[] {
  let state = 7
  return Array.from({length: count}, () => {
    state = (state * 48_271) % 2_147_483_647
    return low + (state % (high - low))
  })
}

export function describeResuming(lake: () => LakeUnderTest): void {
  /** Reads a stream up to its first event, or up to the one that is looked for. */
  const listenOnce = async (
    dataset: string,
    lastEventId: string,
    until = /^event: \w+/m,
  ): Promise<string> => {
    const response = await send(
      lake(),
      `/v2025-02-19/data/listen/${dataset}?query=*&enableResume=true&includeMutations=false`,
      {headers: {'last-event-id': lastEventId}},
    )
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      text += part.value
      if (until.test(text)) break
    }
    await reader?.cancel()
    return text
  }

  describe('a listener that comes back', () => {
    test('after 50 cuts in 1,000 mutations has missed nothing and heard nothing twice', async () => {
      const {client, dataset} = await newDataset(lake())
      const line = cuttingFetch(lake(), spreadNumbers(50, 300, 9000))
      const listening = clientOf(lake(), {
        dataset,
        token: lake().token,
        resolveFetch: line.resolveFetch,
      })
      const heard: string[] = []
      const greetings: string[] = []
      const welcome = Promise.withResolvers<void>()
      const complete = Promise.withResolvers<void>()
      const subscription = listening
        .listen(
          '*',
          {},
          {
            events: ['welcome', 'welcomeback', 'reset', 'mutation'],
            enableResume: true,
            includeResult: false,
          },
        )
        .subscribe({
          next: (event) => {
            if (event.type !== 'mutation') {
              greetings.push(event.type)
              return welcome.resolve()
            }
            heard.push(`${event.transactionId} ${event.documentId}`)
            if (heard.length === 1000) complete.resolve()
          },
          error: complete.reject,
        })
      await welcome.promise

      const told: string[] = []
      for (let transaction = 0; transaction < 250; transaction += 1) {
        const documents = Array.from({length: 4}, (_, at) => ({_id: `d${at}`, _type: 'note', transaction}))
        await client.mutate(
          documents.map((document) => ({createOrReplace: document})),
          {transactionId: `t${transaction}`},
        )
        told.push(...documents.map(({_id}) => `t${transaction} ${_id}`))
      }
      await complete.promise
      subscription.unsubscribe()

      expect(heard).toEqual(told)
      expect(line.cuts()).toBe(50)
      expect(greetings).toEqual(['welcome', ...Array.from({length: 50}, () => 'welcomeback')])
    })

    test('hears what it missed within a transaction', async () => {
      const {client, dataset} = await newDataset(lake())
      await client
        .transaction()
        .create({_id: 'ice', _type: 'treatment'})
        .create({_id: 'heat', _type: 'treatment'})
        .transactionId('both')
        .commit()
      const text = await listenOnce(dataset, 'both#ice', /"documentId":"\w+"/)

      expect(text).toContain('event: welcomeback')
      expect(text).toContain('"documentId":"heat"')
      expect(text).not.toContain('"documentId":"ice"')
    })

    test('with a position that the lake does not know is told to fetch again', async () => {
      const {dataset} = await newDataset(lake())

      expect(await listenOnce(dataset, 'of-another-lake#ice')).toContain('event: reset')
    })

    test('after too long is told to fetch again', async () => {
      const {client, dataset} = await newDataset(lake())
      await client.create({_id: 'counter', _type: 'counter', count: 0})
      const first = await client
        .transaction()
        .patch('counter', (patch) => patch.inc({count: 1}))
        .commit()
      for (let count = 0; count < 1000; count += 1) await client.patch('counter').inc({count: 1}).commit()

      expect(await listenOnce(dataset, `${first.transactionId}#counter`)).toContain('event: reset')
    })
  })
}
