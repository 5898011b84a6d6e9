import type {Color, Metadata, Sharp as Pipeline} from 'sharp'
import {limits} from '../limits.ts'
import {InvalidImageError} from './errors.ts'
import type {ImageParameters} from './imageParameters.ts'
import {loadSharp} from './loadSharp.ts'
import {planImage, type Size} from './planImage.ts'

/** The formats that images are rendered in, and their types. */
export const renderedTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
} as const

export type RenderedFormat = keyof typeof renderedTypes

export interface Original extends Size {
  readonly path: string
  /** The extension of its format. */
  readonly extension: string
  readonly isOpaque: boolean
}

/** The format to render in: what is asked for, WebP where that is left to us and the reader takes it, else the original's. */
export function renderedFormat(
  {extension, isOpaque}: Pick<Original, 'extension' | 'isOpaque'>,
  {fm, auto}: Pick<ImageParameters, 'fm' | 'auto'>,
  takesWebp: boolean,
): RenderedFormat {
  if (fm !== undefined) return fm === 'pjpg' ? 'jpg' : fm
  if (auto === 'format' && takesWebp) return 'webp'
  if (extension === 'jpg' || extension === 'png' || extension === 'webp' || extension === 'gif')
    return extension
  return isOpaque ? 'jpg' : 'png'
}

/**
 * Renders an image as the parameters of its URL ask.
 *
 * @throws InvalidImageError when the original cannot be decoded, ImageLibraryMissingError
 */
export async function renderImage(
  original: Original,
  parameters: ImageParameters,
  format: RenderedFormat,
): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const {area, turn, size, keepsDetail, canvas} = planImage(original, parameters)
  const timeout = {seconds: limits.renderingSeconds}
  try {
    // Turning and padding several frames at once is more than sharp does.
    const animated =
      turn === 0 &&
      parameters.frame === undefined &&
      (format === 'gif' || format === 'webp') &&
      isAnimated(await sharp(original.path).metadata())
    const before = turn % 180 === 0 ? size : {width: size.height, height: size.width}
    const scaled = sharp(original.path, {animated, limitInputPixels: limits.imagePixels})
      .timeout(timeout)
      .autoOrient()
      .extract(area)
      .resize({
        ...before,
        fit: keepsDetail ? 'cover' : 'fill',
        ...(keepsDetail ? {position: sharp.strategy.entropy} : {}),
      })
      .rotate(turn)
    return await encoded(finished(scaled, {parameters, format, size, canvas}), parameters, format).toBuffer()
  } catch (cause) {
    throw new InvalidImageError(cause)
  }
}

function isAnimated({pages = 1, width, height}: Metadata): boolean {
  return pages > 1 && pages * width * height <= limits.imagePixels
}

/** Everything that follows scaling and turning. */
function finished(
  image: Pipeline,
  {
    parameters,
    format,
    size,
    canvas,
  }: {parameters: ImageParameters; format: RenderedFormat; size: Size; canvas: Size},
): Pipeline {
  const {flip, blur, sharp, sat, invert, bg} = parameters
  // Where nothing shows through, something has to be there.
  const background: Color =
    bg === undefined ? (format === 'jpg' ? '#fff' : {r: 0, g: 0, b: 0, alpha: 0}) : `#${bg}`
  // sharp mirrors before it turns.
  const [upsideDown, leftToRight] = parameters.or % 180 === 0 ? ['v', 'h'] : ['h', 'v']
  if (flip?.includes(upsideDown)) image.flip()
  if (flip?.includes(leftToRight)) image.flop()
  if (blur !== undefined) image.blur(Math.max(0.3, blur / 5))
  if (sharp > 0) image.sharpen({sigma: 0.5 + sharp / 50})
  if (sat === '-100') image.grayscale()
  if (invert === 'true') image.negate({alpha: false})
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  if (canvas.width !== size.width || canvas.height !== size.height) {
    image.extend({
      left,
      top,
      right: canvas.width - size.width - left,
      bottom: canvas.height - size.height - top,
      background,
    })
  }
  if (bg !== undefined || format === 'jpg') image.flatten({background})
  return image
}

function encoded(image: Pipeline, {q, fm}: ImageParameters, format: RenderedFormat): Pipeline {
  const quality = Math.max(1, q)
  if (format === 'jpg') return image.jpeg({quality, progressive: fm === 'pjpg'})
  if (format === 'webp') return image.webp({quality})
  return format === 'gif' ? image.gif() : image.png()
}
