import type {Metadata} from 'sharp'
import {limits} from '../limits.ts'
import {ImageTooManyPixelsError, InvalidImageError} from './errors.ts'
import {type ImageFormat, imageFormats} from './imageFormat.ts'
import {loadSharp} from './loadSharp.ts'

/** An image as its pixels show that it is, whatever it was said to be. */
export interface ReadImage {
  readonly format: ImageFormat
  /** Pixels, the right way up. */
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
  /** As the camera wrote it. */
  readonly exif: Buffer | undefined
  /** The whole image scaled down to fit 100 by 100: four bytes a pixel, red, green, blue and alpha. */
  readonly thumbnail: {readonly pixels: Uint8ClampedArray; readonly width: number; readonly height: number}
  /** A 20 pixels wide preview as a data URI. */
  readonly preview: string
}

/** Longest side of the thumbnail that colours are found in. */
const thumbnailSide = 100
/** Width of Sanity's LQIP (low quality image placeholder). */
const previewWidth = 20

/**
 * Decodes an image file, all of it, so that what cannot be decoded is never stored as an image.
 *
 * @throws InvalidImageError, ImageTooManyPixelsError, ImageLibraryMissingError
 */
export async function readImage(path: string): Promise<ReadImage> {
  const sharp = await loadSharp()
  const metadata = await decode(() => sharp(path, {limitInputPixels: false}).metadata())
  const format = formatOf(metadata)
  const {width, height} = metadata.autoOrient
  // Before any pixel is decoded: a few bytes can announce billions of them.
  if (width * height > limits.imagePixels)
    throw new ImageTooManyPixelsError(width * height, limits.imagePixels)

  const open = () => sharp(path, {failOn: 'error'}).timeout({seconds: limits.renderingSeconds}).autoOrient()
  return decode(async () => {
    const {data, info} = await open()
      .resize({width: thumbnailSide, height: thumbnailSide, fit: 'inside'})
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({resolveWithObject: true})
    const isOpaque = !metadata.hasAlpha || (await open().stats()).isOpaque
    const small = open().resize({width: previewWidth})
    const preview = await (isOpaque ? small.jpeg({quality: 70}) : small.png()).toBuffer()
    return {
      format,
      width,
      height,
      hasAlpha: metadata.hasAlpha,
      isOpaque,
      exif: metadata.exif,
      thumbnail: {pixels: new Uint8ClampedArray(data), width: info.width, height: info.height},
      preview: `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${preview.toString('base64')}`,
    }
  })
}

function formatOf(metadata: Metadata): ImageFormat {
  const format = imageFormats.find(({name}) => name === metadata.format)
  if (format === undefined) throw new InvalidImageError(`the format "${metadata.format}" is not supported`)
  return format
}

async function decode<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (cause) {
    throw new InvalidImageError(cause)
  }
}
