import {createHash} from 'node:crypto'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {drawing, picture} from './assets/picture.ts'
import {clientWithRole, type LakeUnderTest, newDataset} from './lakeUnderTest.ts'

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

export function describeAssets(lake: () => LakeUnderTest): void {
  const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    lake().fetch(new Request(url, {headers}))
  const bytesOf = async (url: string): Promise<Buffer> => Buffer.from(await (await get(url)).arrayBuffer())

  describe('an uploaded image', () => {
    test('becomes a document that says what it looks like', async () => {
      const {client, dataset} = await newDataset(lake())
      const bytes = await picture()
      const hash = sha1(bytes)
      const document = await client.assets.upload('image', bytes, {
        filename: 'spine.png',
        title: 'A spine',
        creditLine: 'Nobody',
        source: {id: 'x-1', name: 'drawn', url: 'https://example.com/x-1'},
      })

      const path = `images/local/${dataset}/${hash}-200x100.png`
      expect(document).toMatchObject({
        _id: `image-${hash}-200x100-png`,
        _type: 'sanity.imageAsset',
        assetId: hash,
        creditLine: 'Nobody',
        extension: 'png',
        mimeType: 'image/png',
        originalFilename: 'spine.png',
        path,
        sha1hash: hash,
        size: bytes.length,
        source: {_type: 'sanity.assetSourceData', id: 'x-1', name: 'drawn', url: 'https://example.com/x-1'},
        title: 'A spine',
        uploadId: expect.any(String),
        url: expect.stringMatching(`^http://127\\.0\\.0\\.1(:\\d+)?/${path}$`),
      })
      expect(document.metadata).toMatchObject({
        dimensions: {aspectRatio: 2, width: 200, height: 100},
        hasAlpha: false,
        isOpaque: true,
        blurHash: expect.stringMatching(/^\S{28}$/),
      })
      expect(await client.getDocument(document._id)).toEqual(document)
    })

    test('has a palette that counts its colours, and text colours that can be read on them', async () => {
      const {client} = await newDataset(lake())
      const red = await sharp({create: {width: 40, height: 40, channels: 3, background: '#cc1122'}})
        .png()
        .toBuffer()
      const {metadata} = await client.assets.upload('image', red)

      expect(metadata.palette?.dominant).toEqual({
        _type: 'sanity.imagePaletteSwatch',
        background: expect.stringMatching(/^#c[0-9a-f]1[0-9a-f]2[0-9a-f]$/),
        foreground: '#fff',
        population: 100,
        title: '#fff',
      })
    })

    test('has a preview small enough to be written into a page', async () => {
      const {client} = await newDataset(lake())
      const {metadata} = await client.assets.upload('image', await picture())
      const [, preview = ''] = metadata.lqip?.split('base64,') ?? []

      expect(metadata.lqip).toMatch(/^data:image\/jpeg;base64,/)
      expect(await sharp(Buffer.from(preview, 'base64')).metadata()).toMatchObject({width: 20, height: 10})
    })

    test('is said to be transparent only when something shows through', async () => {
      const {client} = await newDataset(lake())
      const create = (alpha: number) =>
        sharp({create: {width: 8, height: 8, channels: 4, background: {r: 9, g: 9, b: 9, alpha}}})
          .png()
          .toBuffer()
      const solid = await client.assets.upload('image', await create(1))
      const glass = await client.assets.upload('image', await create(0.2))

      expect(solid.metadata).toMatchObject({hasAlpha: true, isOpaque: true})
      expect(glass.metadata).toMatchObject({hasAlpha: true, isOpaque: false})
    })

    test('is measured the right way up', async () => {
      const {client} = await newDataset(lake())
      const sideways = await sharp(await picture())
        .withMetadata({orientation: 6})
        .jpeg()
        .toBuffer()
      const {metadata, url} = await client.assets.upload('image', sideways)

      expect(metadata.dimensions).toMatchObject({width: 100, height: 200})
      expect(await sharp(await bytesOf(`${url}?w=50`)).metadata()).toMatchObject({width: 50, height: 100})
    })

    test('tells where and with what it was taken only when asked to', async () => {
      const {client} = await newDataset(lake())
      const taken = await sharp(await picture())
        .withExif({
          IFD0: {Make: 'Lake'},
          IFD2: {DateTimeOriginal: '2026:01:02 03:04:05'},
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: '59/1 54/1 0/1',
            GPSLongitudeRef: 'W',
            GPSLongitude: '10/1 45/1 0/1',
          },
        })
        .jpeg()
        .toBuffer()
      const asked = await client.assets.upload('image', taken, {extract: ['exif', 'image', 'location']})
      expect(asked.metadata).toMatchObject({
        exif: {_type: 'sanity.imageExifMetadata', DateTimeOriginal: '2026-01-02T03:04:05.000Z'},
        image: {_type: 'sanity.imageExifTags', Make: 'Lake'},
        location: {_type: 'geopoint', lat: 59.9, lng: -10.75},
      })
      expect(asked.metadata).not.toHaveProperty('lqip')

      await client.delete(asked._id)
      const {metadata} = await client.assets.upload('image', taken)
      expect(Object.keys(metadata).toSorted()).toEqual(
        ['_type', 'blurHash', 'dimensions', 'hasAlpha', 'isOpaque', 'lqip', 'palette'].toSorted(),
      )
    })

    test('has only its measures when nothing is asked for', async () => {
      const {client} = await newDataset(lake())
      const {metadata} = await client.assets.upload('image', await picture(), {extract: []})

      expect(Object.keys(metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
    })

    test('is stored once, under the name it came with first', async () => {
      const {client} = await newDataset(lake())
      const bytes = await picture()
      const [first, second] = await Promise.all([
        client.assets.upload('image', bytes, {filename: 'one.png'}),
        client.assets.upload('image', bytes, {filename: 'one.png'}),
      ])
      const third = await client.assets.upload('image', bytes, {filename: 'another.png'})

      expect(second).toEqual(first)
      expect(third).toEqual(first)
    })

    test.for([
      ['jpeg', 'jpg'],
      ['webp', 'webp'],
      ['gif', 'gif'],
      ['tiff', 'tif'],
      ['avif', 'avif'],
    ] as const)('is known by its bytes: %s', async ([format, extension]) => {
      const {client} = await newDataset(lake())
      const bytes = await sharp(await picture())
        .toFormat(format)
        .toBuffer()
      const document = await client.assets.upload('image', bytes, {
        filename: 'picture.txt',
        contentType: 'text/html',
      })

      expect(document).toMatchObject({extension, mimeType: `image/${format}`})
    })
  })

  describe('an image is refused', () => {
    test('when its bytes are no image', async () => {
      const {client} = await newDataset(lake())

      await expect(
        client.assets.upload('image', Buffer.from('hello'), {filename: 'a.png'}),
      ).rejects.toMatchObject({
        statusCode: 400,
        response: {body: {statusCode: 400, error: 'Bad Request', details: expect.any(String)}},
        message: expect.stringContaining('Invalid image'),
      })
      expect(await client.fetch('*')).toEqual([])
    })

    test('when it breaks off in the middle', async () => {
      const {client} = await newDataset(lake())
      const noise = await sharp({
        create: {
          width: 300,
          height: 300,
          channels: 3,
          background: '#808080',
          noise: {type: 'gaussian', mean: 128, sigma: 30},
        },
      })
        .jpeg()
        .toBuffer()

      await expect(client.assets.upload('image', noise.subarray(0, noise.length / 2))).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('Invalid image'),
      })
    })

    test('when a few bytes announce billions of pixels', async () => {
      const {client} = await newDataset(lake())
      const bomb = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>')

      await expect(client.assets.upload('image', bomb)).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('900000000 pixels'),
      })
    })

    test('when there is nothing in it', async () => {
      const {client} = await newDataset(lake())

      await expect(client.assets.upload('image', Buffer.alloc(0))).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining('no body'),
      })
    })

    test('from those who may not write', async () => {
      const {client, anonymous} = await newDataset(lake())
      const viewer = await clientWithRole(client, 'viewer')

      await expect(anonymous.assets.upload('image', await picture())).rejects.toMatchObject({statusCode: 401})
      await expect(viewer.assets.upload('image', await picture())).rejects.toMatchObject({statusCode: 403})
    })

    test('for a dataset that is not there', async () => {
      const {client} = await newDataset(lake())

      await expect(
        client.withConfig({dataset: 'nowhere'}).assets.upload('image', await picture()),
      ).rejects.toMatchObject({statusCode: 404})
    })
  })

  describe('an uploaded file', () => {
    test('becomes a document', async () => {
      const {client, dataset} = await newDataset(lake())
      const bytes = Buffer.from('Rest, then move.')
      const hash = sha1(bytes)
      const document = await client.assets.upload('file', bytes, {filename: 'Leaflet.TXT'})

      expect(document).toMatchObject({
        _id: `file-${hash}-txt`,
        _type: 'sanity.fileAsset',
        extension: 'txt',
        mimeType: 'text/plain',
        originalFilename: 'Leaflet.TXT',
        size: bytes.length,
        path: `files/local/${dataset}/${hash}.txt`,
      })
      expect(document).not.toHaveProperty('metadata')
    })

    test('is given back as it came, with a name for people after its address', async () => {
      const {client} = await newDataset(lake())
      const {url, sha1hash} = await client.assets.upload('file', Buffer.from('Rest, then move.'), {
        contentType: 'application/pdf',
      })
      const response = await get(`${url}/leaflet.pdf`)

      expect(await response.text()).toBe('Rest, then move.')
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'application/pdf',
        etag: `"${sha1hash}"`,
        'x-sanity-sha1': sha1hash,
      })
    })

    test('is given in parts', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('file', Buffer.from('0123456789'))
      const part = await get(url, {range: 'bytes=2-4'})
      const beyond = await get(url, {range: 'bytes=10-'})

      expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
        206,
        'bytes 2-4/10',
        '234',
      ])
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    })

    test('is not sent again to those who have it', async () => {
      const {client} = await newDataset(lake())
      const {url, sha1hash} = await client.assets.upload('file', Buffer.from('0123456789'))

      expect((await get(url, {'if-none-match': `"${sha1hash}"`})).status).toBe(304)
    })

    test('is saved under the name that dl asks for, or the name it came with', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('file', Buffer.from('a'), {filename: 'Rückgrat "1".txt'})
      const disposition = async (query: string) =>
        (await get(`${url}${query}`)).headers.get('content-disposition')

      expect(await disposition('')).toBeNull()
      expect(await disposition('?dl=it%27s.txt')).toBe("attachment; filename*=UTF-8''it%27s.txt")
      expect(await disposition('?dl')).toBe("attachment; filename*=UTF-8''R%C3%BCckgrat%20%221%22.txt")
    })

    test('cannot run as a page of the lake', async () => {
      const {client} = await newDataset(lake())
      const page = await client.assets.upload('file', Buffer.from('<script>alert(1)</script>'), {
        filename: 'a.html',
      })
      const image = await client.assets.upload('image', Buffer.from(drawing))
      for (const {url} of [page, image]) {
        const {headers} = await get(url)
        expect(headers.get('content-security-policy')).toMatch(/^sandbox;/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
      }

      expect((await get(page.url)).headers.get('content-disposition')).toMatch(/^attachment;/)
    })
  })

  describe('deleting an asset document', () => {
    test('removes its bytes when it was the last one', async () => {
      const {client} = await newDataset(lake())
      const {client: other} = await newDataset(lake())
      const bytes = Buffer.from(`one of a kind: ${Math.random()}`)
      const mine = await client.assets.upload('file', bytes)
      const theirs = await other.assets.upload('file', bytes)

      await client.delete(mine._id)
      expect((await get(mine.url)).status).toBe(404)
      expect((await get(theirs.url)).status).toBe(200)
      await other.delete(theirs._id)
      expect((await get(theirs.url)).status).toBe(404)
      expect((await other.assets.upload('file', bytes)).url).toBe(theirs.url)
      expect((await get(theirs.url)).status).toBe(200)
    })

    test('happens with its dataset, and takes the bytes with it', async () => {
      const {client} = await newDataset(lake())
      const {client: other} = await newDataset(lake())
      const bytes = Buffer.from(`one of a kind: ${Math.random()}`)
      const {url} = await client.assets.upload('file', bytes)
      await client.datasets.delete(client.config().dataset ?? '')
      const {url: later} = await other.assets.upload('file', bytes)

      expect((await get(url)).status).toBe(404)
      expect((await get(later)).status).toBe(200)
    })

    test('is refused while something refers to it', async () => {
      const {client} = await newDataset(lake())
      const {_id, url} = await client.assets.upload('image', await picture())
      await client.create({
        _id: 'spasm',
        _type: 'condition',
        image: {_type: 'image', asset: {_type: 'reference', _ref: _id}},
      })

      await expect(client.delete(_id)).rejects.toMatchObject({statusCode: 409})
      expect((await get(url)).status).toBe(200)
    })
  })
}
