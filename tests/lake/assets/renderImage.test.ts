import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type LakeUnderTest, newDataset, startInProcess} from '../lakeUnderTest.ts'
import {picture} from './picture.ts'

// What comes out of an image address is decoded and looked at, pixel by pixel.

let lake: LakeUnderTest
/** 200 by 100: red left, blue right, the lower half darker. */
let url: string
beforeAll(async () => {
  lake = await startInProcess()
  url = await upload(await picture())
})
afterAll(() => lake.close())

async function upload(bytes: Buffer): Promise<string> {
  const {client} = await newDataset(lake)
  return (await client.assets.upload('image', bytes)).url
}

async function render(query: string, of = url): Promise<Buffer> {
  const response = await lake.fetch(new Request(`${of}?${query}`))
  if (!response.ok) throw new Error(await response.text())
  return Buffer.from(await response.arrayBuffer())
}

const names: Record<string, string> = {
  f00: 'red',
  '00f': 'blue',
  '800': 'dark red',
  '008': 'dark blue',
  fff: 'white',
  '0f0': 'green',
  '0ff': 'cyan',
}

/** The colours in the middle of the four quarters, as the eye would name them, and the size. */
async function quarters(image: Buffer): Promise<{size: string; colours: string[]}> {
  const {data, info} = await sharp(image).ensureAlpha().raw().toBuffer({resolveWithObject: true})
  const at = (x: number, y: number): string => {
    const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(from, from + 4)
    if (alpha < 128) return 'nothing'
    const hex = [red, green, blue].map((value) => (value < 64 ? '0' : value < 192 ? '8' : 'f')).join('')
    return names[hex] ?? hex
  }
  return {
    size: `${info.width}x${info.height}`,
    colours: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)],
  }
}

describe('an image address', () => {
  test('shows the whole image where nothing is cut', async () => {
    const whole = {size: '100x50', colours: ['red', 'blue', 'dark red', 'dark blue']}

    expect(await quarters(await render('w=100'))).toEqual(whole)
    expect(await quarters(await render('w=100&h=100&fit=max'))).toEqual(whole)
    expect(await quarters(await render('w=50&dpr=2'))).toEqual(whole)
    expect(await quarters(await render('w=60&h=80&fit=scale'))).toEqual({...whole, size: '60x80'})
  })

  test('shows the rectangle that is asked for', async () => {
    expect(await quarters(await render('rect=100,0,100,50'))).toEqual({
      size: '100x50',
      colours: ['blue', 'blue', 'blue', 'blue'],
    })
    expect(await quarters(await render('rect=0,0,100,100&w=10'))).toEqual({
      size: '10x10',
      colours: ['red', 'red', 'dark red', 'dark red'],
    })
  })

  test('shows the side that crop keeps', async () => {
    const left = {size: '40x40', colours: ['red', 'red', 'dark red', 'dark red']}
    const right = {size: '40x40', colours: ['blue', 'blue', 'dark blue', 'dark blue']}

    expect(await quarters(await render('w=40&h=40&fit=crop&crop=left'))).toEqual(left)
    expect(await quarters(await render('w=40&h=40&fit=crop&crop=right'))).toEqual(right)
    expect(await quarters(await render('w=40&h=40&fit=crop&crop=focalpoint&fp-x=0.9'))).toEqual(right)
    expect(await quarters(await render('w=40&h=40&fit=min&crop=left'))).toEqual(left)
    expect((await quarters(await render('w=40&h=40&fit=crop&crop=entropy'))).size).toBe('40x40')
  })

  test('fills the box with a colour', async () => {
    const centre = sharp(await render('w=100&h=400&fit=fill&bg=0f0')).extract({
      left: 0,
      top: 175,
      width: 100,
      height: 50,
    })

    expect(await quarters(await render('w=100&h=400&fit=fill&bg=0f0'))).toEqual({
      size: '100x400',
      colours: ['green', 'green', 'green', 'green'],
    })
    expect(await quarters(await centre.png().toBuffer())).toEqual({
      size: '100x50',
      colours: ['red', 'blue', 'dark red', 'dark blue'],
    })
  })

  test('fills the box with nothing, or with white where there is no nothing', async () => {
    const nothing = await quarters(await render('w=100&h=400&fit=fillmax'))
    const white = await quarters(await render('w=100&h=400&fit=fillmax&fm=jpg'))

    expect(nothing).toEqual({size: '100x400', colours: Array(4).fill('nothing')})
    expect(white).toEqual({size: '100x400', colours: Array(4).fill('white')})
  })

  test('turns clockwise, then mirrors', async () => {
    const colours = async (query: string) => (await quarters(await render(query))).colours

    expect(await quarters(await render('or=90'))).toEqual({
      size: '100x200',
      colours: ['dark red', 'red', 'dark blue', 'blue'],
    })
    expect(await colours('or=180')).toEqual(['dark blue', 'dark red', 'blue', 'red'])
    expect(await colours('or=270')).toEqual(['blue', 'dark blue', 'red', 'dark red'])
    expect(await colours('flip=h')).toEqual(['blue', 'red', 'dark blue', 'dark red'])
    expect(await colours('flip=v')).toEqual(['dark red', 'dark blue', 'red', 'blue'])
    expect(await colours('or=90&flip=h')).toEqual(['red', 'dark red', 'blue', 'dark blue'])
    expect(await colours('or=90&w=50&h=50&fit=crop&crop=top')).toEqual(['dark red', 'red', 'dark red', 'red'])
  })

  test('changes the colours', async () => {
    const [inverted] = (await quarters(await render('invert=true'))).colours
    const grey = await sharp(await render('sat=-100')).stats()

    expect(inverted).toBe('cyan')
    expect(new Set(grey.channels.map(({mean}) => Math.round(mean))).size).toBe(1)
  })

  test('softens and sharpens', async () => {
    const sharpness = async (query: string) => (await sharp(await render(query)).stats()).sharpness
    const [soft = 0, plain = 0, crisp = 0] = await Promise.all(
      ['fm=png&blur=50', 'fm=png', 'fm=png&blur=3&sharp=100'].map(sharpness),
    )
    const softened = await sharpness('fm=png&blur=3')

    expect(soft).toBeLessThan(plain)
    expect(crisp).toBeGreaterThan(softened)
  })

  test.for([
    ['jpg', 'jpeg', false],
    ['pjpg', 'jpeg', true],
    ['png', 'png', false],
    ['webp', 'webp', false],
  ] as const)('gives the format that is asked for: %s', async ([fm, format, isProgressive]) => {
    expect(await sharp(await render(`fm=${fm}`)).metadata()).toMatchObject({format, isProgressive})
  })

  test('gives fewer bytes for a lower quality', async () => {
    const noise = await sharp({
      create: {
        width: 100,
        height: 100,
        channels: 3,
        background: '#808080',
        noise: {type: 'gaussian', mean: 128, sigma: 30},
      },
    })
      .jpeg()
      .toBuffer()
    const noisy = await upload(noise)
    const [low, high] = await Promise.all([render('q=10', noisy), render('q=90', noisy)])

    expect(low?.length).toBeLessThan(high?.length ?? 0)
  })

  test('keeps an animation moving, unless its first frame is asked for', async () => {
    const frame = (background: string) =>
      sharp({create: {width: 40, height: 20, channels: 3, background}})
        .png()
        .toBuffer()
    const frames = await Promise.all(['#ff0000', '#0000ff', '#00ff00'].map(frame))
    const moving = await upload(
      await sharp(frames, {join: {animated: true}})
        .gif()
        .toBuffer(),
    )
    const pages = async (query: string) => {
      const {
        pages: count = 1,
        width,
        pageHeight,
        height,
      } = await sharp(await render(query, moving)).metadata()
      return {pages: count, width, height: pageHeight ?? height}
    }

    expect(await pages('w=20')).toEqual({pages: 3, width: 20, height: 10})
    expect(await pages('w=20&fm=webp&rect=0,0,20,20')).toEqual({pages: 3, width: 20, height: 20})
    expect(await pages('w=20&frame=1')).toEqual({pages: 1, width: 20, height: 10})
    expect(await pages('w=20&fm=png')).toEqual({pages: 1, width: 20, height: 10})
  })

  test('shows a picture of a sideways camera the right way up, cut as it is seen', async () => {
    const sideways = await upload(
      await sharp(await picture())
        .withMetadata({orientation: 6})
        .png()
        .toBuffer(),
    )

    expect(await quarters(await render('rect=0,0,100,100', sideways))).toEqual({
      size: '100x100',
      colours: ['dark red', 'red', 'dark red', 'red'],
    })
  })
})
