import {describe, expect, test} from 'vitest'
import {doses} from '../../../../studio/validation/rules/doses.ts'
import {localWords} from '../../../../studio/validation/rules/localWords.ts'
import {plainWords} from '../../../../studio/validation/rules/plainWords.ts'
import {promiseWords} from '../../../../studio/validation/rules/promiseWords.ts'
import {promotion} from '../../../../studio/validation/rules/promotion.ts'
import {qualityMarks} from '../../../../studio/validation/rules/qualityMarks.ts'
import {faq, findingsOf, inSpanish, richText, treatment} from '../ruleFindings.ts'

describe('a promise', () => {
  test.each([
    'This will cure your pain.',
    'The best choice.',
    'Be pain-free.',
    'It is safe for everyone.',
    'Heat will relieve it.',
  ])('is found: %s', (text) => {
    expect(findingsOf(promiseWords, faq(text))).toHaveLength(1)
  })

  test.each([
    'Esto curará su dolor.',
    'La mejor opción.',
    'Puede vivir sin dolor.',
    'Es seguro para todos.',
    'El calor lo aliviará.',
  ])('is found in Spanish: %s', (text) => {
    expect(findingsOf(promiseWords, inSpanish(faq(text)))).toHaveLength(1)
  })

  test.each([
    'Es común en personas sin dolor.',
    'No es seguro para todos.',
    'Se siente mejor. Procure moverse.',
  ])('is none in: %s', (text) => {
    expect(findingsOf(promiseWords, inSpanish(faq(text)))).toEqual([])
  })

  test('is told with what to write instead', () => {
    expect(findingsOf(promiseWords, faq('This will cure your pain.'))).toEqual([
      'answer[0]: “cure” promises a result. What can be expected stands in the evidence: say “may”, “probably”, or for ' +
        'how many people.',
    ])
  })

  test('is no warning that reads like one', () => {
    expect(findingsOf(promiseWords, faq('It is not safe for everyone.'))).toEqual([])
  })

  test('is no title of a source: that is not ours to change', () => {
    const source = {_id: 'source-cold', _type: 'source', title: 'The best cure for cramps'}
    expect(findingsOf(promiseWords, source)).toEqual([])
  })
})

describe('a dose', () => {
  test.each([
    'Take 400 mg twice.',
    'Take 400mg twice.',
    'A spoon of 5 ml.',
    'A few milligrams.',
    '2 tablets',
  ])('is found: %s', (text) => {
    expect(findingsOf(doses, faq(text))).toHaveLength(1)
  })

  test('of a medicine may be a rhythm', () => {
    const summary = 'Use it 3 times a day.'
    expect(findingsOf(doses, treatment({kind: 'drug', summary}))).toEqual([
      'summary: “3 times a day” is part of a dose. Write “follow the packet” or “ask a pharmacist”.',
    ])
    expect(findingsOf(doses, treatment({kind: 'medical-therapy', summary}))).toEqual([])
  })

  test.each(['Tome 2 tabletas.', 'Tome 5 mililitros.'])('is found in any language: %s', (text) => {
    expect(findingsOf(doses, inSpanish(faq(text)))).toHaveLength(1)
  })

  test('of a medicine may be a rhythm in any language', () => {
    const medicine = treatment({kind: 'drug', summary: 'Úselo cada 8 horas.'})
    expect(findingsOf(doses, inSpanish(medicine))).toHaveLength(1)
  })

  test('is no packet to follow', () => {
    expect(findingsOf(doses, faq('Follow the packet, and ask a pharmacist.'))).toEqual([])
  })
})

describe('a medical word', () => {
  test.each([
    ['This drug may help.', '“medicine”'],
    ['It can make you drowsy.', '“feeling sleepy”'],
    ['An xray is not needed.', '“X-ray”'],
    ['For chronic pain.', '“lasting” or “long-term”'],
    ['Few people suffer from it.', 'that people “have” or “get” it'],
  ])('gets its plain word: %s', (text, plain) => {
    expect(findingsOf(plainWords, faq(text))).toEqual([expect.stringContaining(`write ${plain}.`)])
  })

  test('may follow the plain one in brackets', () => {
    expect(findingsOf(plainWords, faq('Pain that lasts (chronic pain).'))).toEqual([])
  })

  test.each(['Inflammatory bowel disease is a name.', 'An X-ray.', 'You inject drugs.'])(
    'is none in: %s',
    (text) => {
      expect(findingsOf(plainWords, faq(text))).toEqual([])
    },
  )
})

describe('a word of one country', () => {
  test.each(['Take paracetamol.', 'See a GP.', 'Call 911 now.', 'Go to A&E.', 'Ask a physiotherapist.'])(
    'is found: %s',
    (text) => {
      expect(findingsOf(localWords, faq(text))).toHaveLength(1)
    },
  )

  test.each([
    'Tome paracetamol.',
    'Llame al 911.',
    'Vaya a una sala de emergencias.',
    'La fisioterapia ayuda.',
  ])('is found in Spanish: %s', (text) => {
    expect(findingsOf(localWords, inSpanish(faq(text)))).toHaveLength(1)
    expect(findingsOf(localWords, inSpanish(faq('Tome {acetaminophen}. A 911 personas les ayudó.')))).toEqual(
      [],
    )
  })

  test('is none as a placeholder, nor as a count', () => {
    expect(findingsOf(localWords, faq('Take {acetaminophen}. 911 people did.'))).toEqual([])
  })

  test('belongs to a clinic', () => {
    expect(findingsOf(localWords, {_type: 'clinic', conflictOfInterest: 'We sell physiotherapy.'})).toEqual(
      [],
    )
  })
})

describe('promotion', () => {
  test.each(['Ask our experts.', 'Book now.', 'A free consultation.', 'Call {clinic-name}.'])(
    'is found in clinical text: %s',
    (text) => {
      expect(findingsOf(promotion, faq(text))).toHaveLength(1)
    },
  )

  test.each(['Pregunte a nuestros expertos.', 'Una consulta gratis.', 'Llame a {clinic-name}.'])(
    'is found in Spanish: %s',
    (text) => {
      expect(findingsOf(promotion, inSpanish(faq(text)))).toHaveLength(1)
    },
  )

  test('is found in a link that calls or writes', () => {
    const [block] = richText('Ask.')
    const link = {_type: 'link', _key: 'a', href: 'tel:+15550100'}
    expect(findingsOf(promotion, treatment({whatItIs: [{...block, markDefs: [link]}]}))).toEqual([
      expect.stringContaining('whatItIs[0].markDefs[a].href: This link asks the reader to get in touch.'),
    ])
  })

  test('may stand in a call to action', () => {
    const callToAction = {_type: 'callToAction', label: 'Book now'}
    expect(findingsOf(promotion, {_type: 'guide', sections: [{_key: 'a', callToAction}]})).toEqual([])
  })
})

describe('a quality mark', () => {
  test('is found as text and as a link', () => {
    expect(findingsOf(qualityMarks, faq('Certified with the PIF TICK.'))).toHaveLength(1)
    const link = {_type: 'link', href: 'https://www.healthonnet.org/HONcode'}
    expect(
      findingsOf(qualityMarks, treatment({whatItIs: [{_type: 'block', markDefs: [link]}]})),
    ).toHaveLength(1)
  })

  test('is no tick of another kind', () => {
    expect(findingsOf(qualityMarks, faq('A tick bite can hurt.'))).toEqual([])
  })
})
