import {partsOf, readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder} from '../findWords.ts'
import {textOf} from '../fields.ts'

const advice = 'What the clinic offers stands in a call to action, apart from the clinical text.'

const find = wordFinder([
  {pattern: 'our (?:clinics?|teams?|doctors?|surgeons?|specialists?|experts?|therapists?|prices)', advice},
  {pattern: '(?:book|call|contact|visit) (?:us|now|online|today|your (?:visit|appointment))', advice},
  {pattern: '(?:special offers?|discounts?|limited time|free (?:consultation|assessment|trial))', advice},
  {
    pattern: '(?:award-winning|world-class|state-of-the-art|cutting-edge|leading (?:clinic|experts?))',
    advice,
  },
  {pattern: '\\{clinic-(?:name|phone)\\}', advice},
])

const clinicalTypes = ['condition', 'symptom', 'treatment', 'cause', 'redFlag', 'diagnosticTest', 'faq']

export const promotion: DocumentRule = {
  id: 'E22-promotion',
  title: 'Nothing is sold inside clinical text.',
  why: 'A reader must be able to tell advice from advertising, most of all where it is about warning signs.',
  source: 'HONcode, advertising policy',
  severity: 'error',
  language: 'en',
  *check(document) {
    if (!clinicalTypes.includes(document.type)) return
    for (const {path, text} of readersPassages(document)) {
      for (const found of find(text)) yield {path, message: `“${found.word}” promotes. ${found.advice}`}
    }
    for (const {path, fields} of partsOf(document, 'link')) {
      if (!/^(?:tel|mailto):/i.test(textOf(fields['href']))) continue
      yield {path: [...path, 'href'], message: `This link asks the reader to get in touch. ${advice}`}
    }
  },
}
