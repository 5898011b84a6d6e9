import {expect, test} from 'vitest'
import {aliasesFromLines} from '../../../studio/inputs/aliasesFromLines.ts'

const into = (aliases: readonly Record<string, unknown>[] = [], name = 'Back spasm') => {
  let keys = 0
  return {name, aliases, newKey: () => `key-${++keys}`}
}

test('each line becomes a name of the chosen kind', () => {
  expect(
    aliasesFromLines('Lumbar spasm\n\n  - back  cramp \r\n2) pulled back', {kind: 'plain'}, into()),
  ).toEqual({
    added: [
      {_type: 'alias', _key: 'key-1', kind: 'plain', text: 'Lumbar spasm'},
      {_type: 'alias', _key: 'key-2', kind: 'plain', text: 'back cramp'},
      {_type: 'alias', _key: 'key-3', kind: 'plain', text: 'pulled back'},
    ],
    refused: [],
  })
})

test('a name that is there already, in the form or in the list, is refused and says so', () => {
  const {added, refused} = aliasesFromLines(
    'LUMBAGO\nback cramp\nBack Cramp\nback spasm',
    {kind: 'clinical'},
    into([{text: 'Lumbago', kind: 'plain'}, {kind: 'plain'}]),
  )
  expect(added.map(({text}) => text)).toEqual(['back cramp'])
  expect(refused).toEqual([
    {line: 'LUMBAGO', reason: 'is there already'},
    {line: 'Back Cramp', reason: 'is there already'},
    {line: 'back spasm', reason: 'is the name itself'},
  ])
})

test('a name that two regions use may stand once for each', () => {
  const stored = [{text: 'crook back', kind: 'regional', region: 'AU'}]
  const add = (region: 'AU' | 'NZ') =>
    aliasesFromLines('crook back', {kind: 'regional', region}, into(stored))
  expect(add('AU').added).toEqual([])
  expect(add('NZ').added).toMatchObject([{text: 'crook back', kind: 'regional', region: 'NZ'}])
})

test('only a regional name has a region', () => {
  const {added} = aliasesFromLines('crook back', {kind: 'plain', region: 'AU'}, into())
  expect(added).toEqual([{_type: 'alias', _key: 'key-1', kind: 'plain', text: 'crook back'}])
})
