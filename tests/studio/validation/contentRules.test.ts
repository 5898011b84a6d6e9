import type {SanityClient} from '@sanity/client'
import {evaluateDocumentInternal} from '@sanity/validation/_internal'
import {createSchema} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {schemaTypes} from '../../../schemas/index.ts'
import {pathText} from '../../../studio/validation/fields.ts'
import type {Fields} from '../../../studio/validation/fields.ts'
import type {LakeUnderTest} from '../../lake/lakeUnderTest.ts'
import {newDataset, startInProcess} from '../../lake/lakeUnderTest.ts'
import {claim, faq, richText, treatment} from './ruleFindings.ts'

const schema = createSchema({name: 'clinic-content', types: schemaTypes})

let lake: LakeUnderTest
let client: SanityClient

beforeAll(async () => {
  lake = await startInProcess()
  client = (await newDataset(lake)).client
})

afterAll(() => lake.close())

/** What the form of a document shows, as lines `level path: message`, at one field or anywhere. */
async function shown(document: Fields, field = ''): Promise<string[]> {
  const {markers} = await evaluateDocumentInternal({
    document: {
      ...document,
      _id: String(document['_id']),
      _type: String(document['_type']),
      _rev: 'a',
      _createdAt: '2026-11-22T00:00:00Z',
      _updatedAt: '2026-11-22T00:00:00Z',
    },
    schema,
    getClient: ({apiVersion}) => client.withConfig({apiVersion}),
    environment: 'studio',
  })
  return markers
    .map(({level, path, message}) => {
      const steps = path.map((step) => (Array.isArray(step) ? step[0] : step))
      return {level, path: pathText(steps), message}
    })
    .filter(({path}) => path.startsWith(field))
    .map(({level, path, message}) => `${level} ${path}: ${message}`)
}

describe('the form of a document shows', () => {
  test('an error at the paragraph that promises', async () => {
    expect(await shown(faq('See a {doctor}: this will cure your pain.'), 'answer')).toEqual([
      expect.stringContaining('error answer[0]: “cure” promises a result.'),
    ])
  })

  test('a warning where a text only wants to be better', async () => {
    expect(await shown(faq('See a {doctor} about six things.'), 'answer')).toEqual([
      'warning answer[0]: “six”: Write numbers as numerals, such as 2.',
    ])
  })

  test('a missing source once', async () => {
    const evidence = [claim({text: 'Heat may help.', certainty: 'low', directness: 'indirect'})]
    expect(await shown(treatment({evidence}), 'evidence[relief].sources')).toEqual([
      'error evidence[relief].sources: A claim needs at least one source, each named once.',
    ])
  })

  test('that the next review comes before the last', async () => {
    const review = {status: 'draft', lastReviewed: '2020-02-02', nextReview: '2020-02-01'}
    expect(await shown(treatment({review}), 'review')).toEqual([
      'error review: The next review (2020-02-01) must come after the last one (2020-02-02).',
      'warning review.nextReview: The review was due on 2020-02-01, more than 6 months ago. Review the page, or take it down.',
    ])
  })

  test('a code that is none', async () => {
    const system = 'http://hl7.org/fhir/sid/icd-10-cm'
    const code = {_type: 'medicalCode', _key: 'a', system, code: 'spasm', display: 'Spasm', version: '2021'}
    expect(await shown(treatment({codes: [code]}), 'codes')).toEqual([
      'error codes[a].code: “spasm” does not look like a code of ICD-10-CM. Diagnosis codes, United States. Like M62.830.',
    ])
  })

  test('what is wrong with a DOI that has spaces', async () => {
    const source = {_id: 'source-a', _type: 'source', kind: 'review', doi: '10.7326 / M16-2367'}
    expect(await shown(source, 'doi')).toEqual([
      'error doi: A DOI has no spaces in it. Take them out, as in 10.7326/M16-2367.',
      'error doi: Does not match "a DOI such as 10.7326/M16-2367"-pattern',
    ])
  })

  test('what a word processor left', async () => {
    const whatItIs = richText('<p class="MsoNormal" style="mso-ansi-language: EN-US">Warmth.\t</p>')
    expect(await shown(treatment({whatItIs}), 'whatItIs')).toEqual([
      'error whatItIs[0]: There is formatting of Microsoft Word, HTML, a tab in this text. ' +
        'Delete it, and paste again without formatting.',
    ])
  })

  test('a title of emoji', async () => {
    expect(await shown(treatment({name: '🔥🔥'}), 'name')).toEqual([
      'error name: There are no words in this. Write some, or leave the field empty.',
    ])
  })

  test('a field of 20,000 words', async () => {
    const whatItIs = richText('Warmth on the back may help. '.repeat(3400))
    expect(await shown(treatment({whatItIs}), 'whatItIs')).toContain(
      'error whatItIs: This has 20400 words, and at most 1500 fit in a field. Split it into fields or documents.',
    )
  })
})
