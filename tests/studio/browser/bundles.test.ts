import {spawnSync} from 'node:child_process'
import {glob, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, inject, test} from 'vitest'
import {temporaryDirectory} from '../../lake/lakeUnderTest.ts'

/** Words of local mode that no other code has. */
const localMode = ['/studio-token', 'The connection to the lake was cut', 'gave the studio no token']

async function wordsIn(directory: string): Promise<string[]> {
  const found = new Set<string>()
  for await (const path of glob('**/*.{js,html}', {cwd: directory})) {
    const text = await readFile(join(directory, path), 'utf8')
    for (const word of localMode) if (text.includes(word)) found.add(word)
  }
  return localMode.filter((word) => found.has(word))
}

test('a studio for a hosted project has nothing of local mode in it, and a local one has', async () => {
  const directory = await temporaryDirectory()
  const root = join(import.meta.dirname, '../../..')
  const {status} = spawnSync('sanity', ['build', directory.path, '--yes', '--no-auto-updates'], {
    cwd: root,
    env: {...process.env, DO_NOT_TRACK: '1', NODE_ENV: 'production', SANITY_STUDIO_PROJECT_ID: 'abc12345'},
  })
  expect(status).toBe(0)
  expect(await wordsIn(directory.path)).toEqual([])
  expect(await wordsIn(inject('studioDirectory'))).toEqual(localMode)
  await directory.remove()
})

test('a local studio links nothing from another host', async () => {
  const directory = inject('studioDirectory')
  const links: string[] = []
  for await (const path of glob('**/*.{html,css}', {cwd: directory})) {
    const text = await readFile(join(directory, path), 'utf8')
    links.push(...(text.match(/(?:src|href)=["']https?:[^"']+|url\(["']?https?:[^)]+/g) ?? []))
  }
  expect(links).toEqual(['href="https://www.enable-javascript.com/'])
})
