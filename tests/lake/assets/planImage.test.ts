import {createImageUrlBuilder} from '@sanity/image-url'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseImageParameters} from '../../../lake/assets/imageParameters.ts'
import {type ImagePlan, planImage, type Size} from '../../../lake/assets/planImage.ts'
import {limits} from '../../../lake/limits.ts'

const original = {width: 400, height: 200}

function plan(query: string, of: Size = original): ImagePlan {
  const parameters = parseImageParameters(new URLSearchParams(query))
  if (parameters === undefined) throw new Error(`nothing to render in ${query}`)
  return planImage(of, parameters)
}

const size = (query: string): Size => plan(query).canvas
const square = {width: 100, height: 100}
const all = {left: 0, top: 0, ...original}

describe('the size of a rendered image', () => {
  test('follows from its proportions when one side is given', () => {
    expect(size('w=100')).toEqual({width: 100, height: 50})
    expect(size('h=100')).toEqual({width: 200, height: 100})
  })

  test('stays when none is given', () => {
    expect(size('fm=webp')).toEqual(original)
  })

  test('fits into the box with fit=clip, the default, also when that makes it larger', () => {
    expect(size('w=100&h=100')).toEqual({width: 100, height: 50})
    expect(size('w=1000&h=1000&fit=clip')).toEqual({width: 1000, height: 500})
  })

  test('fits into the box and is never larger with fit=max', () => {
    expect(size('w=100&h=100&fit=max')).toEqual({width: 100, height: 50})
    expect(size('w=1000&h=1000&fit=max')).toEqual(original)
    expect(size('w=1000&fit=max')).toEqual(original)
  })

  test('is the box with fit=fill, with the image in its middle', () => {
    expect(plan('w=100&h=100&fit=fill')).toMatchObject({canvas: square, size: {width: 100, height: 50}})
  })

  test('is the box with fit=fillmax, with the image never larger than it was', () => {
    expect(plan('w=1000&h=1000&fit=fillmax')).toMatchObject({
      canvas: {width: 1000, height: 1000},
      size: original,
    })
  })

  test('is the box with fit=scale, whatever that does to the image', () => {
    expect(plan('w=100&h=100&fit=scale')).toMatchObject({area: all, size: square, canvas: square})
  })

  test('is the box with fit=crop', () => {
    expect(plan('w=100&h=100&fit=crop')).toMatchObject({
      area: {left: 100, top: 0, width: 200, height: 200},
      size: square,
      canvas: square,
    })
    expect(size('w=1000&h=1000&fit=crop')).toEqual({width: 1000, height: 1000})
  })

  test('has the proportions of the box and is never larger than the image with fit=min', () => {
    expect(size('w=100&h=100&fit=min')).toEqual(square)
    expect(size('w=1000&h=1000&fit=min')).toEqual({width: 200, height: 200})
  })

  test('stays within the bounds with fit=crop', () => {
    expect(size('w=100&min-h=80&fit=crop')).toEqual({width: 100, height: 80})
    expect(size('h=100&max-w=150&fit=crop')).toEqual({width: 150, height: 100})
    expect(size('max-h=60&max-w=300&fit=crop')).toEqual({width: 300, height: 60})
  })

  test('is multiplied for screens with more pixels', () => {
    expect(size('w=100&dpr=2')).toEqual({width: 200, height: 100})
    expect(size('w=100&dpr=1.5')).toEqual({width: 150, height: 75})
  })

  test('is turned with the image', () => {
    expect(size('w=100&or=90')).toEqual({width: 100, height: 200})
    expect(size('w=100&or=180')).toEqual({width: 100, height: 50})
  })

  test('has a limit', () => {
    expect(size('w=8000&dpr=3')).toEqual({width: limits.renderedSide, height: limits.renderedSide / 2})
  })
})

describe('the part of the image that is used', () => {
  test('is the rectangle that is asked for, as far as the image goes', () => {
    expect(plan('rect=10,20,50,60').area).toEqual({left: 10, top: 20, width: 50, height: 60})
    expect(plan('rect=390,0,50,60').area).toEqual({left: 390, top: 0, width: 10, height: 60})
    expect(plan('rect=900,900,50,60').area).toEqual({left: 399, top: 199, width: 1, height: 1})
  })

  test('lies where crop says', () => {
    const area = (query: string) => plan(`w=100&h=100&fit=crop&${query}`).area
    const part = {top: 0, width: 200, height: 200}

    expect(area('crop=left')).toEqual({left: 0, ...part})
    expect(area('crop=bottom,right')).toEqual({left: 200, ...part})
    expect(area('crop=focalpoint&fp-x=0.4&fp-y=0.9')).toEqual({left: 60, ...part})
    expect(area('crop=focalpoint&fp-x=1')).toEqual({left: 200, ...part})
  })

  test('is taken from the rectangle when both are given', () => {
    expect(plan('rect=100,50,200,100&w=50&h=50&fit=crop').area).toEqual({
      left: 150,
      top: 50,
      width: 100,
      height: 100,
    })
  })

  test('is found again in the image as it was before it was turned', () => {
    const area = (turn: number) => plan(`w=100&h=100&fit=crop&crop=top&or=${turn}`).area

    expect(area(90)).toEqual({left: 0, top: 0, width: 200, height: 200})
    expect(area(270)).toEqual({left: 200, top: 0, width: 200, height: 200})
  })
})

test('nothing outside the image is used, and nothing too large is made, whatever is asked for', () => {
  const side = fc.integer({min: 1, max: limits.renderedSide})
  const maybe = (value: fc.Arbitrary<number>) => fc.option(value, {nil: undefined})
  const asked = fc.record({
    w: maybe(side),
    h: maybe(side),
    'max-w': maybe(side),
    'min-h': maybe(side),
    fit: fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'),
    crop: fc.constantFrom('center', 'top,left', 'bottom', 'focalpoint', 'entropy'),
    'fp-x': fc.constantFrom('0', '0.37', '1'),
    rect: fc.tuple(side, side, side, side).map(String),
    or: fc.constantFrom('0', '90', '180', '270'),
    dpr: fc.constantFrom('1', '2.5', '3'),
  })
  const image = fc.record({
    width: fc.integer({min: 1, max: 20_000}),
    height: fc.integer({min: 1, max: 20_000}),
  })
  fc.assert(
    fc.property(image, asked, (of, parameters) => {
      const given = Object.entries(parameters).filter(([, value]) => value !== undefined)
      const {
        area,
        size: scaled,
        canvas,
      } = plan(new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString(), of)
      expect(area.left).toBeGreaterThanOrEqual(0)
      expect(area.top).toBeGreaterThanOrEqual(0)
      expect(area.left + area.width).toBeLessThanOrEqual(of.width)
      expect(area.top + area.height).toBeLessThanOrEqual(of.height)
      for (const length of [area.width, area.height, scaled.width, scaled.height])
        expect(length).toBeGreaterThanOrEqual(1)
      expect(scaled.width).toBeLessThanOrEqual(canvas.width)
      expect(scaled.height).toBeLessThanOrEqual(canvas.height)
      expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(limits.renderedSide)
    }),
  )
})

test('every address that @sanity/image-url builds is understood', () => {
  const image = {
    asset: {_ref: `image-${'a'.repeat(40)}-400x200-png`},
    crop: {left: 0.25, top: 0, right: 0, bottom: 0},
    hotspot: {x: 0.5, y: 0.5, width: 0.2, height: 0.2},
  }
  const url = createImageUrlBuilder({projectId: 'local', dataset: 'production', baseUrl: 'http://127.0.0.1'})
    .image(image)
    .size(100, 100)
    .fit('crop')
    .auto('format')
    .quality(80)
    .dpr(2)
    .blur(20)
    .sharpen(10)
    .saturation(-100)
    .invert(true)
    .flipHorizontal()
    .flipVertical()
    .orientation(90)
    .bg('ff00ff')
    .forceDownload('spine.png')
    .url()

  expect(plan(new URL(url).search)).toMatchObject({canvas: {width: 200, height: 200}, turn: 90})
})
