import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {documentRules, setRules} from '../../../studio/validation/rules.ts'

const rules = [...documentRules, ...setRules]

test('every rule that has a file is kept', async () => {
  const files = await readdir(join(import.meta.dirname, '../../../studio/validation/rules'))
  expect(rules).toHaveLength(files.length)
})

test('every rule has an id of its own, that starts with the standard it keeps', () => {
  const ids = rules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^(?:E\d{1,2}|input)-[a-z-]+$/)
})

test('every rule says what must hold, why and who says so', () => {
  for (const {title, why, source} of rules) {
    for (const text of [title, why]) expect(text).toMatch(/^[A-Z].+\.$/)
    expect(source).not.toBe('')
  }
})
