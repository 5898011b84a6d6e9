import sharp, {type Color} from 'sharp'

/** A picture whose left half is red and right half blue, and whose bottom is darker than its top. */
export async function picture(width = 200, height = 100): Promise<Buffer> {
  const half = {width: width / 2, height: height / 2, channels: 3} as const
  const part = (background: Color) =>
    sharp({create: {...half, background}})
      .png()
      .toBuffer()
  const [left, top] = [half.width, half.height]
  return sharp({create: {width, height, channels: 3, background: '#ff0000'}})
    .composite([
      {input: await part('#0000ff'), left, top: 0},
      {input: await part('#800000'), left: 0, top},
      {input: await part('#000080'), left, top},
    ])
    .removeAlpha()
    .png()
    .toBuffer()
}

/** A vector image of 40 by 20. */
export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
