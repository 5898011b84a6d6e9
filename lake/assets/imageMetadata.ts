import {encode} from 'blurhash'
import readExif from 'exif-reader'
import * as z from 'zod'
import {imagePalette} from './imagePalette.ts'
import type {ReadImage} from './readImage.ts'

/** What an upload may ask to be found out about an image: the values of `meta`. */
export const metadataKinds = [
  'blurhash',
  'exif',
  'image',
  'location',
  'lqip',
  'none',
  'palette',
  'thumbhash',
] as const
export type MetadataKind = (typeof metadataKinds)[number]

/** What is found out when an upload does not say; the rest tells of people and places. */
export const defaultMetadata: readonly MetadataKind[] = ['blurhash', 'lqip', 'palette']

const blurHashComponents = {x: 4, y: 3}

/**
 * The `metadata` of a `sanity.imageAsset`: dimensions and transparency always, the rest as asked.
 * See https://www.sanity.io/docs/image-metadata.
 */
export async function imageMetadata(image: ReadImage, kinds: readonly MetadataKind[]): Promise<object> {
  const {width, height, thumbnail} = image
  const wants = (kind: MetadataKind): boolean => kinds.includes(kind)
  const {Image: tags, Photo: exif, GPSInfo: gps} = image.exif === undefined ? {} : readTags(image.exif)
  const location = gps === undefined ? undefined : locationOf(gps)
  const palette = wants('palette') ? await imagePalette(image) : undefined
  return {
    _type: 'sanity.imageMetadata',
    dimensions: {_type: 'sanity.imageDimensions', aspectRatio: width / height, height, width},
    hasAlpha: image.hasAlpha,
    isOpaque: image.isOpaque,
    ...(wants('blurhash')
      ? {
          blurHash: encode(
            thumbnail.pixels,
            thumbnail.width,
            thumbnail.height,
            blurHashComponents.x,
            blurHashComponents.y,
          ),
        }
      : {}),
    ...(wants('lqip') ? {lqip: image.preview} : {}),
    ...(palette === undefined ? {} : {palette}),
    ...(wants('exif') && exif !== undefined
      ? {exif: {_type: 'sanity.imageExifMetadata', ...plain(exif)}}
      : {}),
    ...(wants('image') && tags !== undefined ? {image: {_type: 'sanity.imageExifTags', ...plain(tags)}} : {}),
    ...(wants('location') && location !== undefined ? {location: {_type: 'geopoint', ...location}} : {}),
  }
}

/** Broken camera data does not make an image broken: it then has none. */
function readTags(exif: Buffer): Partial<ReturnType<typeof readExif>> {
  try {
    return readExif(exif)
  } catch {
    return {}
  }
}

/** Tags that JSON can hold: text, numbers, dates, and lists of numbers. */
function plain(tags: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(tags).flatMap(([name, value]): [string, unknown][] => {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [[name, value.toISOString()]]
    const isPlain =
      typeof value === 'string' ||
      Number.isFinite(value) ||
      (Array.isArray(value) && value.every((item) => Number.isFinite(item)))
    return isPlain && /^\w+$/.test(name) ? [[name, value]] : []
  })
  return Object.fromEntries(entries)
}

const degrees = z.tuple([z.number(), z.number(), z.number()])
const gpsSchema = z.object({
  GPSLatitude: degrees,
  GPSLatitudeRef: z.enum(['N', 'S']),
  GPSLongitude: degrees,
  GPSLongitudeRef: z.enum(['E', 'W']),
  GPSAltitude: z.number().optional(),
})

/** A geopoint: degrees, and metres above the sea where they are known. */
function locationOf(gps: unknown): {lat: number; lng: number; alt?: number} | undefined {
  const parsed = gpsSchema.safeParse(gps)
  if (!parsed.success) return undefined
  const {GPSLatitude, GPSLatitudeRef, GPSLongitude, GPSLongitudeRef, GPSAltitude} = parsed.data
  return {
    lat: inDegrees(GPSLatitude) * (GPSLatitudeRef === 'N' ? 1 : -1),
    lng: inDegrees(GPSLongitude) * (GPSLongitudeRef === 'E' ? 1 : -1),
    ...(GPSAltitude === undefined ? {} : {alt: GPSAltitude}),
  }
}

function inDegrees([whole, minutes, seconds]: z.infer<typeof degrees>): number {
  return whole + minutes / 60 + seconds / 3600
}
