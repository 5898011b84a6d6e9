/**
 * The lake: an embedded Sanity Content Lake over one SQLite file, for development, tests and preview.
 * @module
 */
export {type AssetStore, openAssetStore} from './assets/assetStore.ts'
export {createLake, type Lake} from './createLake.ts'
export {type Difference, differences} from './differences.ts'
export {
  CertificateLibraryMissingError,
  DatabaseCorruptError,
  DatabaseForeignError,
  DatabaseLockedError,
  DataDirectoryError,
  LakeError,
  PortInUseError,
  StudioExposedError,
  UnsupportedNodeError,
} from './errors.ts'
export type {LakeOptions} from './lakeContext.ts'
export {limits} from './limits.ts'
export {openStore} from './openStore.ts'
export {type LakeServer, type LakeServerOptions, startLakeServer} from './server.ts'
export type {Store} from './store.ts'
