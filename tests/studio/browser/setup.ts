import {rm} from 'node:fs/promises'
import type {TestProject} from 'vitest/node'
import {buildStudio} from '../../../scripts/buildStudio.ts'
import {ensureChromium} from '../../../scripts/ensureChromium.ts'
import {artifacts} from './artifacts.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program to drive. */
    chromiumPath: string
    /** The studio as `npm start` serves it. */
    studioDirectory: string
  }
}

/** Gets the browser and builds the studio, once for all files. */
export async function setup(project: TestProject): Promise<void> {
  const log = (line: string): void => project.vitest.logger.log(line)
  const {path, version, source} = await ensureChromium({log})
  log(`${version} at ${path}, ${source}`)
  project.provide('chromiumPath', path)
  project.provide('studioDirectory', await buildStudio({log}))
  await rm(artifacts, {recursive: true, force: true})
}
