import {expect, test} from 'vitest'
import {aToZ} from '../../queries/aToZ.ts'
import type {AToZPage} from '../../schemas/document/aToZ.query.ts'

const page = (name: string, ...aliases: string[]): AToZPage => ({
  _id: `condition-${name}`,
  _type: 'condition',
  language: 'en',
  slug: name,
  name,
  aliases: aliases.map((text) => ({_key: text, text, kind: 'plain', region: null})),
  summary: `About ${name}.`,
})

/** As a reader sees it. */
const shown = (pages: AToZPage[], locale = 'en-GB'): string[] =>
  aToZ(pages, locale).map(
    ({letter, entries}) =>
      `${letter}: ${entries.map(({label, see}) => (see === null ? label : `${label} (see ${see})`)).join(', ')}`,
  )

test('pages are under their first letters, in order', () => {
  expect(shown([page('Sciatica'), page('Back spasm'), page('back pain')])).toEqual([
    'B: back pain, Back spasm',
    'S: Sciatica',
  ])
})

test('another name is an entry of its own, which leads to the page', () => {
  const pages = [page('Back spasm', 'Muscle spasm of back')]
  expect(shown(pages)).toEqual(['B: Back spasm', 'M: Muscle spasm of back (see Back spasm)'])
  expect(aToZ(pages, 'en-GB')[1]?.entries).toEqual([
    {
      label: 'Muscle spasm of back',
      see: 'Back spasm',
      _id: 'condition-Back spasm',
      _type: 'condition',
      language: 'en',
      slug: 'Back spasm',
      summary: 'About Back spasm.',
    },
  ])
})

test('another name that is the name in this region is left out', () => {
  expect(shown([page('Paracetamol', 'paracetamol', 'Acetaminophen')])).toEqual([
    'A: Acetaminophen (see Paracetamol)',
    'P: Paracetamol',
  ])
})

test('an accent does not make another letter, and what begins with none comes last', () => {
  expect(
    shown([page('24-hour care'), page('Übung'), page('Unfall'), page('écrasement'), page('“Gone” back')]),
  ).toEqual(['E: écrasement', 'U: Übung, Unfall', '#: “Gone” back, 24-hour care'])
})

test('the locale decides the order', () => {
  const pages = [page('Oz'), page('Öl')]
  expect(shown(pages, 'de')).toEqual(['O: Öl, Oz'])
  expect(shown(pages, 'sv')).toEqual(['O: Oz, Öl'])
})
