import {partsOf, readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder} from '../findWords.ts'
import type {WordFinder} from '../findWords.ts'
import {textOf} from '../fields.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

const advice = 'What the clinic offers stands in a call to action, apart from the clinical text.'

/** In every language: a page that names the clinic speaks for it. */
const findClinic = wordFinder([{pattern: '\\{clinic-(?:name|phone)\\}', advice}])

const english = wordFinder([
  {pattern: 'our (?:clinics?|teams?|doctors?|surgeons?|specialists?|experts?|therapists?|prices)', advice},
  {pattern: '(?:book|call|contact|visit) (?:us|now|online|today|your (?:visit|appointment))', advice},
  {pattern: '(?:special offers?|discounts?|limited time|free (?:consultation|assessment|trial))', advice},
  {
    pattern: '(?:award-winning|world-class|state-of-the-art|cutting-edge|leading (?:clinic|experts?))',
    advice,
  },
])

const spanish = wordFinder([
  {
    pattern:
      'nuestr[oa]s? (?:clínicas?|equipos?|médic[oa]s?|cirujan[oa]s?|especialistas?|expert[oa]s?|terapeutas?|precios)',
    advice,
  },
  {pattern: '(?:llámenos|contáctenos|visítenos|reserve (?:ahora|hoy|en línea|su (?:cita|visita)))', advice},
  {pattern: '(?:ofertas? especial(?:es)?|descuentos?|(?:consulta|evaluación) (?:gratis|gratuita))', advice},
])

const finders: WordsByLanguage<WordFinder> = {en: english, es: spanish}

const clinicalTypes = ['condition', 'symptom', 'treatment', 'cause', 'redFlag', 'diagnosticTest', 'faq']

export const promotion: DocumentRule = {
  id: 'E22-promotion',
  title: 'Nothing is sold inside clinical text.',
  why: 'A reader must be able to tell advice from advertising, most of all where it is about warning signs.',
  source: 'HONcode, advertising policy',
  severity: 'error',
  *check(document) {
    if (!clinicalTypes.includes(document.type)) return
    const findWords = wordsFor(document, finders) ?? (() => [])
    for (const {path, text} of readersPassages(document)) {
      for (const found of [...findWords(text), ...findClinic(text)])
        yield {path, message: `“${found.word}” promotes. ${found.advice}`}
    }
    for (const {path, fields} of partsOf(document, 'link')) {
      if (!/^(?:tel|mailto):/i.test(textOf(fields['href']))) continue
      yield {path: [...path, 'href'], message: `This link asks the reader to get in touch. ${advice}`}
    }
  },
}
