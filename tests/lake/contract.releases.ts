import type {SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

export function describeReleases(lake: () => LakeUnderTest): void {
  /** A published document, and a version of it in the release `spring`. */
  const datasetWithRelease = async () => {
    const {client, dataset, anonymous} = await newDataset(lake())
    await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
    await client.releases.create({releaseId: 'spring', metadata: {title: 'Spring'}})
    await client.createVersion({
      releaseId: 'spring',
      publishedId: 'ice',
      document: {_type: 'treatment', name: 'Cold'},
    })
    return {client, dataset, anonymous}
  }
  const stateOf = async (client: SanityClient) => {
    const release = await client.releases.get({releaseId: 'spring'})
    return release?.state
  }

  describe('versions', () => {
    test('start as a copy of a document, at the revision that was seen', async () => {
      const {client} = await newDataset(lake())
      const base = await client.create({_id: 'ice', _type: 'treatment', name: 'Ice'})
      const copy = {publishedId: 'ice', baseId: 'ice', releaseId: 'spring'}

      await expect(client.createVersion({...copy, ifBaseRevisionId: 'older'})).rejects.toMatchObject({
        statusCode: 409,
      })
      await client.createVersion({...copy, ifBaseRevisionId: base._rev})
      expect(await client.getDocument('versions.spring.ice')).toMatchObject({
        name: 'Ice',
        _system: {base: {id: 'ice', rev: base._rev}},
      })
      await expect(client.createVersion(copy)).rejects.toMatchObject({
        statusCode: 409,
        details: {items: [{error: {type: 'documentAlreadyExistsError'}}]},
      })
    })

    test('are edited, replaced and discarded', async () => {
      const {client} = await datasetWithRelease()
      await client.action({
        actionType: 'sanity.action.document.edit',
        draftId: 'versions.spring.ice',
        publishedId: 'ice',
        patch: {set: {text: 'Two minutes'}},
      })
      expect(await client.getDocument('versions.spring.ice')).toMatchObject({
        name: 'Cold',
        text: 'Two minutes',
      })

      const document = {_type: 'treatment', name: 'Cold pack'}
      await client.replaceVersion({releaseId: 'spring', publishedId: 'ice', document})
      expect(await client.fetch('*[_id == "versions.spring.ice"][0]{name, text}')).toEqual({
        name: 'Cold pack',
        text: null,
      })

      await client.discardVersion({releaseId: 'spring', publishedId: 'ice'})
      expect(await client.getDocument('versions.spring.ice')).toBeUndefined()
      await expect(client.discardVersion({releaseId: 'spring', publishedId: 'ice'})).rejects.toMatchObject({
        statusCode: 404,
      })
    })

    test('must go along when their document is deleted', async () => {
      const {client} = await datasetWithRelease()
      const remove = (includeDrafts: string[]) =>
        client.action({actionType: 'sanity.action.document.delete', publishedId: 'ice', includeDrafts})

      await expect(remove([])).rejects.toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('"versions.spring.ice"'),
      })
      await remove(['versions.spring.ice'])
      expect(await client.getDocuments(['ice', 'versions.spring.ice'])).toEqual([null, null])
    })

    test('are seen in the perspective of their release, and in no other', async () => {
      const {client, anonymous} = await datasetWithRelease()
      const query = '*[_type == "treatment"]{_id, _originalId, name}'
      const names = async (reader: SanityClient, perspective: 'published' | 'drafts' | string[]) =>
        reader.fetch(query, {}, {perspective})

      expect(await names(client, ['spring', 'drafts'])).toEqual([
        {_id: 'ice', _originalId: 'versions.spring.ice', name: 'Cold'},
      ])
      expect(await names(client, 'drafts')).toMatchObject([{name: 'Ice'}])
      expect(await names(client, 'published')).toMatchObject([{name: 'Ice'}])
      expect(await names(anonymous, ['spring'])).toMatchObject([{name: 'Ice'}])
      expect(await anonymous.fetch('*[_type == "system.release"]')).toEqual([])
    })

    test('are found with GROQ by their document and by their release', async () => {
      const {client} = await datasetWithRelease()

      expect(await client.fetch('*[sanity::versionOf("ice")]._id')).toEqual(['ice', 'versions.spring.ice'])
      expect(await client.fetch('*[sanity::partOfRelease("spring")]._id')).toEqual(['versions.spring.ice'])
      expect(await client.fetch('releases::all()[state == "active"].name')).toEqual(['spring'])
    })

    test('that mark their document to be unpublished hide it', async () => {
      const {client} = await datasetWithRelease()
      await client.unpublishVersion({releaseId: 'spring', publishedId: 'ice'})

      expect(await client.fetch('*[_id == "ice"]', {}, {perspective: ['spring']})).toEqual([])
      expect(await client.fetch('*[_id == "ice"]', {}, {perspective: 'published'})).toHaveLength(1)
    })
  })

  describe('a release', () => {
    test('is made once, and what is said of it can be changed', async () => {
      const {client} = await newDataset(lake())
      const {releaseId} = await client.releases.create({metadata: {title: 'Spring'}})
      await client.releases.edit({releaseId, patch: {set: {'metadata.title': 'Summer'}}})

      expect(await client.releases.get({releaseId})).toMatchObject({
        _id: `_.releases.${releaseId}`,
        _type: 'system.release',
        name: releaseId,
        state: 'active',
        metadata: {title: 'Summer', releaseType: 'undecided'},
      })
      await expect(client.releases.create({releaseId})).rejects.toMatchObject({statusCode: 409})
      await expect(
        client.releases.edit({releaseId, patch: {set: {state: 'published'}}}),
      ).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('and not "state"')})
    })

    test('publishes all its documents at once', async () => {
      const {client} = await datasetWithRelease()
      await client.createVersion({
        releaseId: 'spring',
        publishedId: 'heat',
        document: {_type: 'treatment', name: 'Heat'},
      })
      const {transactionId} = await client.releases.publish({releaseId: 'spring'})

      expect(await client.fetch('*[_type == "treatment"]{_id, _rev, name}')).toEqual([
        {_id: 'heat', _rev: transactionId, name: 'Heat'},
        {_id: 'ice', _rev: transactionId, name: 'Cold'},
      ])
      expect(await client.releases.get({releaseId: 'spring'})).toMatchObject({
        state: 'published',
        publishedAt: expect.any(String),
        finalDocumentStates: [{id: 'versions.spring.heat'}, {id: 'versions.spring.ice'}],
      })
    })

    test('unpublishes what is marked for it', async () => {
      const {client} = await datasetWithRelease()
      await client.unpublishVersion({releaseId: 'spring', publishedId: 'ice'})
      await client.releases.publish({releaseId: 'spring'})

      expect(await client.fetch('*[_type == "treatment"]._id')).toEqual([])
    })

    test('that cannot be published whole is not published at all', async () => {
      const {client} = await datasetWithRelease()
      await client.create({_id: 'spasm', _type: 'condition', treatment: {_type: 'reference', _ref: 'ice'}})
      await client.createVersion({releaseId: 'spring', publishedId: 'heat', document: {_type: 'treatment'}})
      await client.unpublishVersion({releaseId: 'spring', publishedId: 'ice'})

      await expect(client.releases.publish({releaseId: 'spring'})).rejects.toMatchObject({statusCode: 409})
      expect(await client.getDocument('heat')).toBeUndefined()
      expect(await stateOf(client)).toBe('active')
    })

    test('is archived with its documents and comes back with them', async () => {
      const {client} = await datasetWithRelease()
      await client.releases.archive({releaseId: 'spring'})
      expect(await stateOf(client)).toBe('archived')
      expect(await client.getDocument('versions.spring.ice')).toBeUndefined()

      await client.releases.unarchive({releaseId: 'spring'})
      expect(await stateOf(client)).toBe('active')
      expect(await client.getDocument('versions.spring.ice')).toMatchObject({name: 'Cold'})
    })

    test('is deleted only when it is over', async () => {
      const {client} = await datasetWithRelease()

      await expect(client.releases.delete({releaseId: 'spring'})).rejects.toMatchObject({
        statusCode: 409,
        message: expect.stringContaining('is active. Archive it before you delete it'),
      })
      await client.releases.archive({releaseId: 'spring'})
      await client.releases.delete({releaseId: 'spring'})
      expect(await client.releases.get({releaseId: 'spring'})).toBeUndefined()
    })

    test('that is scheduled holds its documents as they are', async () => {
      const {client} = await datasetWithRelease()
      await client.create({_id: 'rest', _type: 'treatment'})
      const publishAt = '2100-01-01T00:00:00.000Z'
      await client.releases.schedule({releaseId: 'spring', publishAt})

      expect(await client.releases.get({releaseId: 'spring'})).toMatchObject({state: 'scheduled', publishAt})
      const changes = [
        () => client.discardVersion({releaseId: 'spring', publishedId: 'ice'}),
        () => client.patch('versions.spring.ice').set({name: 'Later'}).commit(),
        () =>
          client.createVersion({releaseId: 'spring', publishedId: 'heat', document: {_type: 'treatment'}}),
      ]
      for (const change of changes) {
        await expect(change()).rejects.toMatchObject({
          statusCode: 409,
          message: expect.stringContaining('Release "spring" is scheduled. Unschedule it'),
        })
      }
      await client.releases.unschedule({releaseId: 'spring'})
      await client.discardVersion({releaseId: 'spring', publishedId: 'ice'})
      expect(await stateOf(client)).toBe('active')
    })

    test('that is scheduled for a time that is past is published', async () => {
      const {client} = await datasetWithRelease()
      await client.releases.schedule({releaseId: 'spring', publishAt: '2020-01-01T00:00:00Z'})

      expect(await stateOf(client)).toBe('published')
      expect(await client.getDocument('ice')).toMatchObject({name: 'Cold'})
    })

    test('is taken over from an export as it was', async () => {
      const {client} = await newDataset(lake())
      const attributes = {
        _id: '_.releases.spring',
        _type: 'system.release',
        name: 'spring',
        state: 'archived',
        metadata: {releaseType: 'asap'},
      }
      const take = (ifExists: 'fail' | 'ignore' | 'replace') =>
        client.action({
          actionType: 'sanity.action.release.import',
          attributes,
          releaseId: 'spring',
          ifExists,
        })
      await take('fail')
      await take('ignore')
      await take('replace')

      expect(await stateOf(client)).toBe('archived')
      await expect(take('fail')).rejects.toMatchObject({statusCode: 409})
    })

    test('that there is not cannot be published', async () => {
      const {client} = await newDataset(lake())

      await expect(client.releases.publish({releaseId: 'spring'})).rejects.toMatchObject({
        statusCode: 404,
        message: expect.stringContaining('Create the release "spring" first'),
      })
    })

    test('has a history of its own, and its documents tell of it', async () => {
      const {client, dataset} = await datasetWithRelease()
      await client.releases.schedule({releaseId: 'spring', publishAt: '2100-01-01T00:00:00Z'})
      await client.releases.unschedule({releaseId: 'spring'})
      await client.releases.publish({releaseId: 'spring'})
      const events = async (path: string) => {
        const response = await send(lake(), `/vX/data/history/${dataset}/events/${path}`)
        return JSON.parse(await response.text())
      }

      expect(await events('releases/spring')).toMatchObject({
        events: [
          {type: 'publishRelease', releaseName: 'spring'},
          {type: 'unscheduleRelease'},
          {type: 'scheduleRelease', publishAt: '2100-01-01T00:00:00Z'},
          {type: 'addDocumentToRelease', documentId: 'ice', documentType: 'treatment'},
          {type: 'createRelease'},
        ],
        nextCursor: '',
      })
      expect(await events('documents/versions.spring.ice')).toMatchObject({
        events: {
          'versions.spring.ice': [
            {type: 'publishDocumentVersion', releaseId: 'spring', publishCause: 'release.publish'},
            {type: 'unscheduleDocumentVersion'},
            {
              type: 'scheduleDocumentVersion',
              publishAt: '2100-01-01T00:00:00Z',
              state: 'unscheduled',
            },
            {type: 'createDocumentVersion', releaseId: 'spring'},
          ],
        },
      })
    })
  })
}
