import * as z from 'zod/mini'

/** An image with its words. `crop` and `hotspot` are in fractions of the image, as @sanity/image-url takes them. */
export const figureFields = `
  alt,
  caption,
  credit,
  asset->{
    _id,
    _type,
    url,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "preview": metadata.lqip
  },
  crop{top, bottom, left, right},
  hotspot{x, y, width, height}
`

export const figureShape = z.object({
  alt: z.string(),
  caption: z.nullable(z.string()),
  credit: z.nullable(z.string()),
  asset: z.nullable(
    z.object({
      _id: z.string(),
      _type: z.literal('sanity.imageAsset'),
      url: z.string(),
      width: z.nullable(z.number()),
      height: z.nullable(z.number()),
      preview: z.nullable(z.string()),
    }),
  ),
  crop: z.nullable(z.object({top: z.number(), bottom: z.number(), left: z.number(), right: z.number()})),
  hotspot: z.nullable(z.object({x: z.number(), y: z.number(), width: z.number(), height: z.number()})),
})
export type Figure = z.infer<typeof figureShape>
