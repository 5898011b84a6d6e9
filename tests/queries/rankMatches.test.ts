import {expect, test} from 'vitest'
import {rankMatches} from '../../queries/rankMatches.ts'
import type {SearchIndexEntry} from '../../queries/searchIndex.ts'

type Named = Exclude<SearchIndexEntry, {_type: 'guide' | 'faq'}>
const entry = (name: string, ...aliases: [string, Named['aliases'][number]['kind']][]): Named => ({
  _id: `treatment-${name}`,
  _type: 'treatment',
  slug: name.toLowerCase(),
  name,
  summary: '',
  aliases: aliases.map(([text, kind]) => ({_key: text, text, kind, region: null})),
})
const namesFor = (text: string, ...entries: Named[]) =>
  rankMatches(entries, text, 'en-US').map(({name}) => name)

test('a whole name comes before the beginning of one, and that before words within', () => {
  const entries = [entry('Warm heat'), entry('Heat pack'), entry('Heat')]
  expect(namesFor('heat', ...entries)).toEqual(['Heat', 'Heat pack', 'Warm heat'])
})

test('at the same closeness a name comes before an alias', () => {
  expect(namesFor('ice', entry('Cold', ['Ice', 'plain']), entry('Ice'))).toEqual(['Ice', 'Cold'])
})

test('equals are sorted as readers of the locale expect', () => {
  const entries = [entry('Back zone'), entry('Back ärea'), entry('Back area')]
  expect(namesFor('back', ...entries)).toEqual(['Back area', 'Back ärea', 'Back zone'])
})

test('every typed word must begin a word of the name, in any order', () => {
  expect(namesFor('spasm back', entry('Back spasm'), entry('Back pain'))).toEqual(['Back spasm'])
})

test('case, accents and punctuation do not count', () => {
  expect(namesFor('DEJA-VU', entry('Déjà vu'))).toEqual(['Déjà vu'])
})

test('the alias that matched is told, unless it is a misspelling', () => {
  const heat = entry('Heat', ['Thermotherapy', 'clinical'], ['Termotherapy', 'misspelling'])
  expect(rankMatches([heat], 'thermo', 'en-US')[0]?.alias).toBe('Thermotherapy')
  expect(rankMatches([heat], 'termo', 'en-US')[0]?.alias).toBeNull()
})
