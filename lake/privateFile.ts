import {readFile, rename, writeFile} from 'node:fs/promises'
import {DataDirectoryError} from './errors.ts'
import {errorCode} from './errorCode.ts'

/** The text of a file of the data directory, or undefined when there is none. Throws a `DataDirectoryError`. */
export function readPrivateFile(file: string): Promise<string | undefined> {
  return inDataDirectory(file, async () => {
    try {
      return await readFile(file, 'utf8')
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
  })
}

/** Writes a file that only this user can read, whole or not at all. Throws a `DataDirectoryError`. */
export function writePrivateFile(file: string, text: string): Promise<void> {
  return inDataDirectory(file, async () => {
    // A rename is all or nothing: a crash leaves no half file.
    await writeFile(`${file}.new`, text, {mode: 0o600})
    await rename(`${file}.new`, file)
  })
}

/** What `run` gives; what it throws becomes a `DataDirectoryError` about the file. */
export async function inDataDirectory<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw new DataDirectoryError(file, error instanceof Error ? error.message : String(error), error)
  }
}
