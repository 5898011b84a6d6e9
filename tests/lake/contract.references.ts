import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

export function describeReferences(lake: () => LakeUnderTest): void {
  describe('what refers to a document', () => {
    const datasetWithReferences = async () => {
      const {client, dataset} = await newDataset(lake())
      const {client: other, dataset: otherDataset} = await newDataset(lake())
      const reference = {_type: 'reference', _ref: 'nice'}
      await client.create({_id: 'nice', _type: 'source'})
      await client.create({
        _id: 'drafts.ice',
        _type: 'treatment',
        claims: [{_key: 'a', source: reference}],
        seeAlso: {...reference, _weak: true},
      })
      await other.create({
        _id: 'page',
        _type: 'page',
        source: {...reference, _type: 'crossDatasetReference', _dataset: dataset, _projectId: 'local'},
      })
      const ask = (id: string, query = '') =>
        client.request<object>({url: `/data/references/${dataset}/documents/${id}/to?${query}`})
      return {ask, dataset, otherDataset}
    }

    test('is listed with the places where it does, in every dataset', async () => {
      const {ask, dataset, otherDataset} = await datasetWithReferences()

      const answer = await ask('nice')
      expect(answer).toHaveProperty('totalCount', 2)
      expect(answer).toHaveProperty(
        'references',
        expect.arrayContaining([
          {
            projectId: 'local',
            datasetName: dataset,
            documentId: 'drafts.ice',
            paths: ['claims[_key=="a"].source', 'seeAlso'],
          },
          {projectId: 'local', datasetName: otherDataset, documentId: 'page', paths: ['source']},
        ]),
      )
    })

    test('can leave out this dataset and the places, as the studio asks', async () => {
      const {ask, otherDataset} = await datasetWithReferences()

      expect(await ask('nice', 'excludeInternalReferences=true&excludePaths=true')).toEqual({
        totalCount: 1,
        references: [{projectId: 'local', datasetName: otherDataset, documentId: 'page'}],
      })
    })

    test('is not told of a document that is not there', async () => {
      const {ask} = await datasetWithReferences()

      await expect(ask('heat')).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('Document "heat" not found'),
      })
    })
  })
}
