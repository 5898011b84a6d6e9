import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {drawing, picture} from './assets/picture.ts'
import {type LakeUnderTest, newDataset, send} from './lakeUnderTest.ts'

export function describeAssetUrls(lake: () => LakeUnderTest): void {
  const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    lake().fetch(new Request(url, {headers}))
  const bytesOf = async (url: string): Promise<Buffer> => Buffer.from(await (await get(url)).arrayBuffer())

  describe('the address of an image', () => {
    test('gives the original, byte for byte', async () => {
      const {client} = await newDataset(lake())
      const bytes = await picture()
      const {url} = await client.assets.upload('image', bytes)

      expect((await bytesOf(url)).equals(bytes)).toBe(true)
      expect((await bytesOf(`${url}/spine.png`)).equals(bytes)).toBe(true)
    })

    test('gives a rendered image with headers that let it be kept for ever', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('image', await picture())
      const response = await get(`${url}?w=20&fm=webp`)
      const etag = response.headers.get('etag') ?? ''

      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'image/webp',
      })
      expect((await get(`${url}?w=20&fm=webp`, {'if-none-match': etag})).status).toBe(304)
      expect((await get(`${url}?w=21&fm=webp`)).headers.get('etag')).not.toBe(etag)
    })

    test('with auto=format gives WebP to those who take it', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('image', await picture())
      const modern = await get(`${url}?auto=format`, {accept: 'image/avif,image/webp,*/*'})
      const old = await get(`${url}?auto=format`, {accept: 'image/*'})

      expect([modern, old].map(({headers}) => headers.get('content-type'))).toEqual([
        'image/webp',
        'image/png',
      ])
      expect(modern.headers.get('vary')).toContain('Accept')
    })

    test('leaves a vector image one until another format is asked for', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('image', Buffer.from(drawing))

      expect((await bytesOf(`${url}?w=10&auto=format`)).toString()).toBe(drawing)
      expect(await sharp(await bytesOf(`${url}?w=10&fm=png`)).metadata()).toMatchObject({
        format: 'png',
        width: 10,
      })
    })

    test('says of every wrong parameter what it must be', async () => {
      const {client} = await newDataset(lake())
      const {url} = await client.assets.upload('image', await picture())
      const response = await get(`${url}?w=1600.5&h=0&fit=cover&bg=red`)

      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({
        statusCode: 400,
        error: 'Bad Request',
        message: [
          'Parameter "w" must be a whole number from 1 to 8192',
          'Parameter "h" must be a whole number from 1 to 8192',
          'Parameter "fit" must be one of clip, crop, fill, fillmax, max, min, scale',
          'Parameter "bg" must be a colour such as ff00aa',
        ].join('; '),
      })
    })

    test('that leads nowhere is refused', async () => {
      const {client, dataset} = await newDataset(lake())
      const {client: other, dataset: otherDataset} = await newDataset(lake())
      const {path} = await client.assets.upload('image', await picture())
      await other.create({_id: 'a', _type: 'b'})
      const paths = [
        `/${path.replace('-200x100', '-100x200')}`,
        `/${path.replace(dataset, otherDataset)}`,
        `/${path.replace('/local/', '/elsewhere/')}`,
        `/images/local/${dataset}/..%2f..%2ftoken`,
        `/images/local/${dataset}/token.png`,
      ]

      for (const wrong of paths) expect((await send(lake(), wrong)).status, wrong).toBe(404)
    })
  })
}
