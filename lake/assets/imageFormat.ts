/** The image formats that can be uploaded. `name` is sharp's. */
export const imageFormats = [
  {name: 'jpeg', extension: 'jpg', mimeType: 'image/jpeg', isAnimatable: false},
  {name: 'png', extension: 'png', mimeType: 'image/png', isAnimatable: false},
  {name: 'webp', extension: 'webp', mimeType: 'image/webp', isAnimatable: true},
  {name: 'gif', extension: 'gif', mimeType: 'image/gif', isAnimatable: true},
  {name: 'svg', extension: 'svg', mimeType: 'image/svg+xml', isAnimatable: false},
  {name: 'tiff', extension: 'tif', mimeType: 'image/tiff', isAnimatable: false},
  {name: 'heif', extension: 'avif', mimeType: 'image/avif', isAnimatable: false},
] as const

export type ImageFormat = (typeof imageFormats)[number]
