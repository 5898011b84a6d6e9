// oxlint-disable-next-line import/no-unassigned-import -- importing a preload is all that can be done with it
import '../../scripts/resolveLocalhost.ts'
import {at, createIfNotExists, defineMigration, patch, run, set} from '@sanity/migrate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, startOverTls} from '../lake/lakeUnderTest.ts'

// The library that Sanity's migrations run on, unchanged. It speaks HTTPS only, to <project>.<host>.

let lake: LakeUnderTest
beforeAll(async () => {
  lake = await startOverTls()
})
afterAll(() => lake.close())

test('@sanity/migrate changes the documents that a migration is for', async () => {
  const {client, dataset} = await newDataset(lake)
  const transaction = client.transaction()
  for (let number = 0; number < 50; number++)
    transaction.create({_id: `t-${number}`, _type: 'treatment', number})
  await transaction.create({_id: 'other', _type: 'condition'}).commit()
  const migration = defineMigration({
    title: 'Give every treatment a name',
    documentTypes: ['treatment'],
    migrate: {
      document: (document) => [
        patch(document._id, at('name', set(`Treatment ${String(document['number'])}`))),
        createIfNotExists({_id: 'log', _type: 'log'}),
      ],
    },
  })
  await run(
    {
      api: {
        projectId: 'local',
        apiHost: `localhost:${new URL(lake.apiHost).port}`,
        apiVersion: 'v2024-01-29',
        dataset,
        token: lake.token,
      },
    },
    migration,
  )

  expect(await client.fetch('count(*[_type == "treatment" && name == "Treatment " + string(number)])')).toBe(
    50,
  )
  expect(await client.fetch('*[_type != "treatment"] | order(_id) {_id, name}')).toEqual([
    {_id: 'log', name: null},
    {_id: 'other', name: null},
  ])
})
