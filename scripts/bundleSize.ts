import {join} from 'node:path'
import {promisify} from 'node:util'
import {constants, gzip} from 'node:zlib'
import {build} from 'esbuild'

const compress = promisify(gzip)

/** In bytes. */
export interface BundleSize {
  readonly minified: number
  /** Compressed as well as gzip can. */
  readonly gzip: number
}

/**
 * What a website loads that has this code, as esbuild bundles it for browsers. The code may import the doors of the built
 * package by their names.
 *
 * @param external - packages that are not counted.
 */
export async function bundleSize(code: string, external: string[]): Promise<BundleSize> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: join(import.meta.dirname, '..')},
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    external,
  })
  const bundle = outputFiles[0]?.contents ?? new Uint8Array()
  const compressed = await compress(bundle, {level: constants.Z_BEST_COMPRESSION})
  return {minified: bundle.length, gzip: compressed.length}
}

/** What to say of each use that has more than its budget. */
export const overBudget = (
  sizes: readonly (BundleSize & {readonly use: string; readonly budget: number | null})[],
): string[] =>
  sizes.flatMap(({use, gzip: bytes, budget}) =>
    budget === null || bytes <= budget
      ? []
      : [`${use}: ${bytes} bytes, and its budget is ${budget}. See what was added with esbuild’s metafile.`],
  )
