import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readAcceptedWarnings} from '../../sync/acceptedWarnings.ts'
import type {ContentDirectory} from './contentDirectory.ts'
import {bodyRegion, createContentDirectory} from './contentDirectory.ts'

let content: ContentDirectory

beforeEach(async () => {
  content = await createContentDirectory({'bodyRegion/back.yaml': bodyRegion})
})

afterEach(() => content.remove())

async function read(text: string) {
  await content.write({'accepted-warnings.yaml': text})
  const {accepted, problems} = await readAcceptedWarnings(content.path)
  return {accepted, problems: problems.map(({line, path, message}) => `${line} ${path}: ${message}`)}
}

describe('the accepted warnings', () => {
  test('are none when there is no file', async () => {
    expect(await readAcceptedWarnings(content.path)).toEqual({accepted: [], problems: []})
  })

  test('name rule, document and reason, and a field if they are about one', async () => {
    expect(
      await read(
        '- {rule: E5, document: source-a, reason: To come.}\n- {rule: E6, document: b, path: year, reason: None.}\n',
      ),
    ).toEqual({
      accepted: [
        {rule: 'E5', document: 'source-a', reason: 'To come.'},
        {rule: 'E6', document: 'b', path: 'year', reason: 'None.'},
      ],
      problems: [],
    })
  })

  test('do not disturb the content beside them', async () => {
    await read('[]\n')
    expect(await content.problems()).toEqual([])
  })

  test('need a reason', async () => {
    expect(await read('- rule: E5\n  document: source-a\n')).toEqual({
      accepted: [],
      problems: ['1 [0].reason: This must be text.'],
    })
  })

  test('are refused at the line that is wrong', async () => {
    expect(await read('- rule: E5\n  document: a\n  reason: 5\n  excuse: x\n')).toMatchObject({
      accepted: [],
      problems: [
        '3 [0].reason: This must be text.',
        '1 [0]: An accepted warning has the fields rule, document and reason, and path if it is about one field.',
      ],
    })
  })

  test('are refused when the file is not YAML', async () => {
    expect((await read('- rule: "E5\n')).problems).toHaveLength(1)
  })
})
