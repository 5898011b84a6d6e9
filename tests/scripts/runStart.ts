import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'

const script = join(import.meta.dirname, '../../scripts/start.ts')

export interface Started {
  /** Everything it has printed so far, on both streams. */
  said(): string
  /** Resolves once it has printed this; rejects when it ends before. */
  saying(text: string): Promise<void>
  interrupt(): void
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

/** Runs `npm start -- ...` as npm does, without installing. */
export function runStart(...options: string[]): Started {
  const child = spawn(process.execPath, [script, ...options], {stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  const heard = new EventTarget()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      heard.dispatchEvent(new Event('text'))
    })
  }
  const ended = once(child, 'close').then(([code]) => {
    heard.dispatchEvent(new Event('text'))
    return typeof code === 'number' ? code : null
  })
  return {
    said: () => said,
    saying: async (text) => {
      while (!said.includes(text)) {
        if (child.exitCode !== null) throw new Error(`npm start ended without saying “${text}”:\n${said}`)
        await once(heard, 'text')
      }
    },
    interrupt: () => child.kill('SIGINT'),
    ended,
  }
}
