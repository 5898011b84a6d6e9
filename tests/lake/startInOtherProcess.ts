import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import * as z from 'zod'

export interface OtherProcess {
  readonly url: string
  readonly token: string
  /** As `kill -9`: the process gets no chance to finish anything. */
  kill(): Promise<void>
}

const announcement = z.object({url: z.string(), token: z.string()})

/** Serves the lake of a data directory from another process. */
export async function startInOtherProcess(dataDirectory: string): Promise<OtherProcess> {
  const program = fileURLToPath(new URL('serveLake.ts', import.meta.url))
  const child = spawn(process.execPath, [program, dataDirectory], {stdio: ['ignore', 'pipe', 'inherit']})
  const exited = once(child, 'exit')
  for await (const line of createInterface({input: child.stdout})) {
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL')
      await exited
    }
    return {...announcement.parse(JSON.parse(line)), kill}
  }
  throw new Error('The lake in the other process did not start')
}
