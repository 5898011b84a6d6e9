import {DefaultGenerator} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'
import type {ReadImage} from './readImage.ts'

/** Colours that the pixels are counted into. */
const colorCount = 64
/** Sanity's names of the swatches and those of the library. */
const swatchNames = {
  darkMuted: 'DarkMuted',
  darkVibrant: 'DarkVibrant',
  lightMuted: 'LightMuted',
  lightVibrant: 'LightVibrant',
  muted: 'Muted',
  vibrant: 'Vibrant',
} as const

/**
 * The colours of an image as `metadata.palette` has them: swatches with a background, the text colours that
 * can be read on it, and the share of the image in per cent (`population`). `dominant` is the swatch with the
 * largest share. See https://www.sanity.io/docs/image-metadata. Undefined when no pixel can be seen.
 */
export async function imagePalette({thumbnail}: ReadImage): Promise<object | undefined> {
  const visible = visiblePixels(thumbnail.pixels)
  if (visible.length === 0) return undefined
  const total = visible.length / 4
  const found = await DefaultGenerator(MMCQ(visible, {colorCount}))
  const swatches = Object.entries(swatchNames).flatMap(([name, theirs]) => {
    const swatch = found[theirs]
    return swatch === null || swatch === undefined ? [] : [{name, swatch}]
  })
  const [first] = swatches
  if (first === undefined) return undefined
  const dominant = swatches.reduce(
    (largest, candidate) => (candidate.swatch.population > largest.swatch.population ? candidate : largest),
    first,
  )
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(
      [...swatches, {name: 'dominant', swatch: dominant.swatch}].map(({name, swatch}) => [
        name,
        {
          _type: 'sanity.imagePaletteSwatch',
          background: swatch.hex,
          foreground: swatch.bodyTextColor,
          population: Math.round((swatch.population / total) * 10_000) / 100,
          title: swatch.titleTextColor,
        },
      ]),
    ),
  }
}

/** Without what is more transparent than not. */
function visiblePixels(pixels: Uint8ClampedArray): Uint8ClampedArray {
  const visible: number[] = []
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) >= 128) visible.push(...pixels.subarray(at, at + 4))
  }
  return Uint8ClampedArray.from(visible)
}
