import {commitMutations} from '../commitMutations.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeContext} from '../lakeContext.ts'
import type {LakeDocument} from '../lakeDocument.ts'
import {limits} from '../limits.ts'
import type {Caller} from '../role.ts'
import {type AssetAddress, assetId, assetPath, assetTypes} from './assetAddress.ts'
import type {AssetStore, ReceivedFile} from './assetStore.ts'
import {EmptyAssetError, NoAssetStoreError} from './errors.ts'
import {fileType} from './fileType.ts'
import {imageMetadata} from './imageMetadata.ts'
import {readImage} from './readImage.ts'
import {describedBy, type UploadParameters} from './uploadParameters.ts'

export interface Upload {
  readonly kind: AssetAddress['kind']
  readonly body: AsyncIterable<Uint8Array> | null
  readonly contentType: string | undefined
  readonly parameters: UploadParameters
  /** Where the bytes can be fetched once they are kept, such as `http://127.0.0.1:3900`. */
  readonly origin: string
}

interface Inspected {
  readonly address: AssetAddress
  readonly mimeType: string
  readonly metadata: object | undefined
}

/**
 * Keeps the bytes of an asset and gives its document. Bytes that the dataset has already are not stored again:
 * their document is given as it is, whatever the upload says of them.
 *
 * @throws AssetTooLargeError, EmptyAssetError, InvalidImageError, ImageTooManyPixelsError, ImageLibraryMissingError,
 *   NoAssetStoreError, MutationError when the caller may not create documents
 */
export async function uploadAsset(
  lake: LakeContext,
  dataset: Dataset,
  caller: Caller,
  upload: Upload,
): Promise<LakeDocument | undefined> {
  const store = assetStoreOf(lake)
  if (upload.body === null) throw new EmptyAssetError()
  const maxBytes = upload.kind === 'image' ? limits.imageBytes : limits.fileBytes
  const received = await store.receive(upload.body, maxBytes)
  try {
    if (received.size === 0) throw new EmptyAssetError()
    const {address, mimeType, metadata} = await inspect(upload, received)
    const _id = assetId(address)
    const path = assetPath(address, lake.options.projectId, dataset.name)
    // From here on nothing waits: no request can remove the bytes before their document is there.
    if (store.find(received.sha1) === undefined) store.keep(received)
    const document = {
      _id,
      _type: assetTypes[address.kind],
      assetId: received.sha1,
      extension: address.extension,
      ...(metadata === undefined ? {} : {metadata}),
      mimeType,
      ...describedBy(upload.parameters),
      path,
      sha1hash: received.sha1,
      size: received.size,
      uploadId: lake.options.newId(),
      url: `${upload.origin}/${path}`,
    }
    commitMutations(lake, dataset, caller, {
      mutations: [{createIfNotExists: document}],
      autoGenerateArrayKeys: false,
      dryRun: false,
    })
    return dataset.stored.get(_id)
  } finally {
    store.discard(received)
  }
}

/** Throws a `NoAssetStoreError` when the lake was created without one. */
export function assetStoreOf(lake: LakeContext): AssetStore {
  const {assets} = lake.options
  if (assets === undefined) throw new NoAssetStoreError()
  return assets
}

async function inspect(
  {kind, parameters, contentType}: Upload,
  {path, sha1}: ReceivedFile,
): Promise<Inspected> {
  if (kind === 'file') {
    const {extension, mimeType} = fileType(parameters.filename, contentType)
    return {address: {kind, sha1, extension}, mimeType, metadata: undefined}
  }
  const image = await readImage(path)
  const {width, height, format} = image
  return {
    address: {kind, sha1, width, height, extension: format.extension},
    mimeType: format.mimeType,
    metadata: await imageMetadata(image, parameters.meta),
  }
}
