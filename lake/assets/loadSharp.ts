import type sharpModule from 'sharp'
import {ImageLibraryMissingError} from './errors.ts'

export type Sharp = typeof sharpModule

/** Gives `sharp`. It is optional, so only those who use images need to install it. Throws an `ImageLibraryMissingError`. */
export async function loadSharp(): Promise<Sharp> {
  try {
    return (await import('sharp')).default
  } catch (cause) {
    throw new ImageLibraryMissingError(cause)
  }
}
