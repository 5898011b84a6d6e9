import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rankMatches} from '../../queries/rankMatches.ts'
import type {SearchMatch} from '../../queries/rankMatches.ts'
import type {SearchIndexEntry} from '../../queries/searchIndex.ts'

type Named = Exclude<SearchIndexEntry, {_type: 'guide' | 'faq'}>
const entry = (name: string, ...aliases: [string, Named['aliases'][number]['kind']][]): Named => ({
  _id: `treatment-${name}`,
  _type: 'treatment',
  language: 'en',
  slug: name.toLowerCase(),
  name,
  summary: '',
  aliases: aliases.map(([text, kind]) => ({_key: text, text, kind, region: null})),
})
const namesFor = (text: string, ...entries: Named[]) =>
  rankMatches(entries, text, 'en-US').map(({name}) => name)

/** The texts of a match that have highlights, these in brackets. */
const highlighted = (match: SearchMatch | undefined): string[] =>
  (match?.highlights ?? []).map(({field, ranges}) =>
    ranges.reduceRight(
      (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      match?.[field] ?? '',
    ),
  )
const highlightsFor = (text: string, found: Named, locale = 'en-US') =>
  highlighted(rankMatches([found], text, locale)[0])

describe('what comes first', () => {
  test('a whole name comes before the beginning of one, and that before words within', () => {
    const entries = [entry('Warm heat'), entry('Heat pack'), entry('Heat')]
    expect(namesFor('heat', ...entries)).toEqual(['Heat', 'Heat pack', 'Warm heat'])
  })

  test('words as they are come before words with typing errors, and those before words of a summary', () => {
    const entries = [
      {...entry('Cold'), summary: 'Not for pain that heat eases.'},
      entry('Heal'),
      entry('Warm heat'),
    ]
    expect(namesFor('heat', ...entries)).toEqual(['Warm heat', 'Heal', 'Cold'])
  })

  test('at the same closeness a name comes before an alias', () => {
    expect(namesFor('ice', entry('Cold', ['Ice', 'plain']), entry('Ice'))).toEqual(['Ice', 'Cold'])
  })

  test('equals are sorted as readers of the locale expect, then by id', () => {
    const entries = [entry('Back zone'), entry('Back ärea'), entry('Back area')]
    expect(namesFor('back', ...entries)).toEqual(['Back area', 'Back ärea', 'Back zone'])
    const twins = ['b', 'a'].map((_id) => ({...entry('Heat'), _id}))
    expect(rankMatches(twins, 'heat', 'en-US').map(({_id}) => _id)).toEqual(['a', 'b'])
  })

  test('with a limit only the best are given', () => {
    const entries = [entry('Warm heat'), entry('Heat pack'), entry('Heat')]
    expect(rankMatches(entries, 'heat', 'en-US', {limit: 2}).map(({name}) => name)).toEqual([
      'Heat',
      'Heat pack',
    ])
  })
})

describe('what is found', () => {
  test('a name of which every typed word begins a word, in any order', () => {
    expect(namesFor('spasm back', entry('Back spasm'), entry('Back pain'))).toEqual(['Back spasm'])
  })

  test('a page of which every typed word begins a word of the name or the summary', () => {
    const heat = {...entry('Heat'), summary: 'Warmth on the sore muscle.'}
    expect(namesFor('muscle heat', heat)).toEqual(['Heat'])
    expect(namesFor('muscle ice', heat)).toEqual([])
  })

  test('case, accents, spaces and punctuation do not count', () => {
    expect(namesFor('DEJA-VU', entry('Déjà vu'))).toEqual(['Déjà vu'])
    expect(namesFor('physio therapy', entry('Physiotherapy'))).toEqual(['Physiotherapy'])
  })

  test('one typing error in a word of 4 to 7 letters, two in a longer one', () => {
    expect(namesFor('haet', entry('Heat pack'))).toEqual(['Heat pack'])
    expect(namesFor('hxxt', entry('Heat pack'))).toEqual([])
    expect(namesFor('ibuporfin gel', entry('Gel with ibuprofen'))).toEqual(['Gel with ibuprofen'])
    expect(namesFor('ibxxxofen gel', entry('Gel with ibuprofen'))).toEqual([])
  })

  test('no typing error in a word of fewer letters', () => {
    expect(namesFor('ive', entry('Ice'))).toEqual([])
    expect(namesFor('ices', entry('Ice'))).toEqual([])
  })

  test('the alias that matched is told, unless it is a misspelling', () => {
    const heat = entry('Heat', ['Thermotherapy', 'clinical'], ['Termotherapy', 'misspelling'])
    expect(rankMatches([heat], 'thermo', 'en-US')[0]?.alias).toBe('Thermotherapy')
    expect(rankMatches([heat], 'termo', 'en-US')[0]?.alias).toBeNull()
  })

  test('nothing for a text without a word', () => {
    for (const text of ['', '  ', '—!?', '🧊', '\u0000\u0007', '\u0301', '\ud83e'])
      expect(namesFor(text, entry('Heat')), JSON.stringify(text)).toEqual([])
  })

  test('what follows the first 200 characters does not count', () => {
    expect(namesFor(`${'heat'.padEnd(200)}nonsense`, entry('Heat'))).toEqual(['Heat'])
    expect(namesFor('heat '.repeat(2000), entry('Heat'))).toEqual(['Heat'])
  })

  test('control characters and halves of characters part words and do no harm', () => {
    expect(namesFor('back\u0000\u0007\nspasm\ud83e', entry('Back spasm'))).toEqual(['Back spasm'])
  })

  test('a draft without a name or a summary, by what it has', () => {
    const draft: Named = JSON.parse(
      JSON.stringify({...entry('', ['Heat pack', 'plain']), name: null, summary: null}),
    )
    expect(rankMatches([draft], 'heat', 'en-US')).toMatchObject([{name: null, alias: 'Heat pack'}])
    expect(rankMatches([draft], 'cold', 'en-US')).toEqual([])
  })
})

describe('highlights', () => {
  test('are the beginnings of words that were typed', () => {
    expect(highlightsFor('sp back', entry('Back spasm of the back'))).toEqual([
      '[Back] [sp]asm of the [back]',
    ])
  })

  test('are in the alias when it matched, and nowhere when a misspelling did', () => {
    const heat = entry('Heat', ['Thermotherapy', 'clinical'], ['Termotherapy', 'misspelling'])
    expect(highlightsFor('thermo', heat)).toEqual(['[Thermo]therapy'])
    expect(highlightsFor('termo', heat)).toEqual([])
  })

  test('are in the name and the summary when it took both', () => {
    const heat = {...entry('Heat'), summary: 'Warmth on the sore muscle.'}
    expect(highlightsFor('muscle heat', heat)).toEqual(['[Heat]', 'Warmth on the sore [muscle].'])
    expect(highlightsFor('muscle', heat)).toEqual(['Warmth on the sore [muscle].'])
  })

  test('are all of a word that was typed with an error', () => {
    expect(highlightsFor('spsm', entry('Back spasm'))).toEqual(['Back [spasm]'])
    expect(highlightsFor('hot orx ice', entry('Hot or ice'))).toEqual(['[Hot] [or] [ice]'])
  })

  test.for<[kind: string, typed: string, name: string, expected: string]>([
    ['accents', 'deja', 'Un déjà-vu', 'Un [déjà]-vu'],
    ['combining marks', 'dej', 'De\u0301ja\u0300 vu', '[De\u0301j]a\u0300 vu'],
    ['combining marks at the end', 'deja', 'De\u0301ja\u0300 vu', '[De\u0301ja\u0300] vu'],
    ['ligatures', 'oedeme', 'Un Œdème', 'Un [Œdème]'],
    ['ligatures typed in part', 'ref', 'Reﬂux', '[Reﬂ]ux'],
    ['the German ß', 'fuss', 'Fußschmerz', '[Fuß]schmerz'],
    ['the German ß typed in part', 'fus', 'Fußschmerz', '[Fuß]schmerz'],
    ['the Greek final sigma', 'ΠΌΝΟΣ', 'Ο πόνος', 'Ο [πόνος]'],
    ['emoji before and after', 'ice', '🧊 Ice pack 👩‍⚕️', '🧊 [Ice] pack 👩‍⚕️'],
    ['letters beyond the basic plane', 'ab', '𝐀𝐛𝐜 test', '[𝐀𝐛]𝐜 test'],
    ['soft hyphens', 'rucken', 'Rü\u00adcken\u00adschmerz', '[Rü\u00adcken\u00ad]schmerz'],
  ])('keep to the text as it is shown: %s', ([, text, name, expected]) => {
    expect(highlightsFor(text, entry(name))).toEqual([expected])
  })

  test('keep to the text in Turkish, with and without dots', () => {
    for (const text of ['isi', 'ISI', 'ısı', 'İSİ'])
      expect(highlightsFor(text, entry('Isı tedavisi'), 'tr'), text).toEqual(['[Isı] tedavisi'])
    expect(highlightsFor('il', entry('İlaç'), 'tr')).toEqual(['[İl]aç'])
    expect(highlightsFor('il', entry('I\u0307laç'), 'tr')).toEqual(['[I\u0307l]aç'])
  })

  test('are words in languages that join them or write no spaces', () => {
    expect(highlightsFor('epaule', entry('Douleur de l’épaule'), 'fr')).toEqual(['Douleur de l’[épaule]'])
    expect(highlightsFor('治療', entry('ぎっくり腰の治療'), 'ja')).toEqual(['ぎっくり腰の[治療]'])
  })
})

describe('whatever is typed', () => {
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.string({unit: 'binary'}),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        'é',
        'e\u0301',
        'ß',
        'ﬂ',
        'Œ',
        'İ',
        'ı',
        '👩‍⚕️',
        '腰',
        ' ',
        '-',
        '\u00ad',
      ),
    }),
  )
  /** A text, and something like what one types to find it. */
  const textAndTyped = text.chain((shown) =>
    fc.tuple(
      fc.constant(shown),
      fc.oneof(
        text,
        fc
          .tuple(fc.nat(shown.length), fc.nat(shown.length))
          .map(([one, other]) => shown.slice(Math.min(one, other), Math.max(one, other))),
      ),
    ),
  )

  test('every highlight is a part of its text, and they are in order and apart', () => {
    fc.assert(
      fc.property(
        textAndTyped,
        text,
        text,
        fc.constantFrom('en-US', 'tr', 'ja'),
        ([name, typed], alias, summary, locale) => {
          const index = [
            {...entry(name, [alias, 'plain']), summary},
            {...entry(alias, [name, 'clinical']), summary},
            {...entry(alias), summary: name},
          ]
          for (const match of rankMatches(index, typed, locale)) {
            for (const {field, ranges} of match.highlights) {
              const shown = match[field] ?? ''
              expect(ranges.length).toBeGreaterThan(0)
              let last = 0
              for (const [start, end] of ranges) {
                expect(start).toBeGreaterThanOrEqual(last)
                expect(end).toBeGreaterThan(start)
                expect(end).toBeLessThanOrEqual(shown.length)
                expect(shown.slice(end)).not.toMatch(/^(\p{M}|[\udc00-\udfff])/u)
                last = end
              }
            }
          }
        },
      ),
      {numRuns: 300},
    )
  })

  test('a slip in a long name still finds its page', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'k', 'm', 'n', 'p', 's', 't', 'z')
    const name = fc
      .array(fc.string({unit: letter, minLength: 1, maxLength: 9}), {minLength: 1, maxLength: 4})
      .map((words) => words.join(' '))
      .filter((words) => words.replaceAll(' ', '').length >= 8)
    const slip = fc.constantFrom(
      (words: string, at: number) => words.slice(0, at) + words.slice(at + 1),
      (words: string, at: number, put: string) => words.slice(0, at) + put + words.slice(at),
      (words: string, at: number, put: string) => words.slice(0, at) + put + words.slice(at + 1),
      (words: string, at: number) =>
        words.slice(0, at) + words.slice(at + 1, at + 2) + words.slice(at, at + 1) + words.slice(at + 2),
    )
    fc.assert(
      fc.property(name, fc.nat(), slip, fc.oneof(letter, fc.constant(' ')), (words, place, slipped, put) => {
        const typed = slipped(words, place % words.length, put)
        expect(namesFor(typed, entry('Heat'), entry(words)), typed).toContain(words)
      }),
      {numRuns: 300},
    )
  })

  test('a whole name puts its page first', () => {
    const name = fc
      .string({unit: fc.constantFrom('a', 'b', 'é', 'ß', ' '), minLength: 1, maxLength: 6})
      .filter((words) => words.trim() !== '')
    const letters = (words: string) => words.replaceAll(' ', '')
    fc.assert(
      fc.property(fc.uniqueArray(name, {selector: letters, minLength: 2}), (names) => {
        const index = names.map((own, at) => entry(own, [names[at - 1] ?? 'ab', 'plain']))
        for (const own of names) expect(namesFor(own, ...index)[0]).toBe(own)
      }),
      {numRuns: 100},
    )
  })
})
