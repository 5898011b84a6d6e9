/** What the id of an asset document and its file name both say. */
export type AssetAddress =
  | {
      readonly kind: 'image'
      readonly sha1: string
      readonly width: number
      readonly height: number
      readonly extension: string
    }
  | {readonly kind: 'file'; readonly sha1: string; readonly extension: string}

export const assetTypes = {image: 'sanity.imageAsset', file: 'sanity.fileAsset'} as const
const folders = {image: 'images', file: 'files'} as const

/** `image-<sha1>-<width>x<height>-<extension>` or `file-<sha1>-<extension>`. */
export function assetId(address: AssetAddress): string {
  const {sha1, extension} = address
  return address.kind === 'image'
    ? `image-${sha1}-${address.width}x${address.height}-${extension}`
    : `file-${sha1}-${extension}`
}

/** The opposite of `assetId`; undefined for any other id. */
export function assetOfId(id: string): AssetAddress | undefined {
  const [, folder, sha1, width, height, extension] =
    /^(image|file)-([0-9a-f]{40})(?:-(\d+)x(\d+))?-([a-z0-9]+)$/.exec(id) ?? []
  return addressOf(folder, sha1, width, height, extension)
}

/** The asset behind `<sha1>-<width>x<height>.<extension>` or `<sha1>.<extension>`; undefined for any other name. */
export function assetOfFileName(kind: AssetAddress['kind'], name: string): AssetAddress | undefined {
  const [, sha1, width, height, extension] = /^([0-9a-f]{40})(?:-(\d+)x(\d+))?\.([a-z0-9]+)$/.exec(name) ?? []
  return addressOf(kind, sha1, width, height, extension)
}

/** `images/<project>/<dataset>/<sha1>-<width>x<height>.<extension>`: what follows the host in an asset's URL. */
export function assetPath(address: AssetAddress, project: string, dataset: string): string {
  const {kind, sha1, extension} = address
  const size = kind === 'image' ? `-${address.width}x${address.height}` : ''
  return `${folders[kind]}/${project}/${dataset}/${sha1}${size}.${extension}`
}

function addressOf(
  kind: string | undefined,
  sha1: string | undefined,
  width: string | undefined,
  height: string | undefined,
  extension: string | undefined,
): AssetAddress | undefined {
  if (sha1 === undefined || extension === undefined) return undefined
  const hasSize = width !== undefined && height !== undefined
  if (kind === 'file' && !hasSize) return {kind, sha1, extension}
  if (kind !== 'image' || !hasSize) return undefined
  return {kind, sha1, width: Number(width), height: Number(height), extension}
}
