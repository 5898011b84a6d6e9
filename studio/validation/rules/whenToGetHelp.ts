import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty} from '../fields.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

/** Who can help, in every language. */
const helper = /\{(?:doctor|urgent-help|emergency-number|physical-therapist)\}/i

const wordings: WordsByLanguage<RegExp> = {
  en: /pharmacist|health professional|(?:medical|emergency|get|needs?) help|emergency|warning sign/i,
  es: /farmacéutic[oa]|profesional(?:es)? de (?:la )?salud|ayuda médica|(?:pid|busc|consig|requier|necesit)[a-z]+ ayuda|emergencia|señal(?:es)? de (?:advertencia|alarma)/i,
}

/** The field where advice on getting help belongs in each kind of fragment. */
const places: Readonly<Record<string, string>> = {
  treatment: 'safety',
  symptom: 'description',
  faq: 'answer',
  diagnosticTest: 'appropriateWhen',
}

export const whenToGetHelp: DocumentRule = {
  id: 'E33-when-to-get-help',
  title: 'Every fragment says when to get help, or links to a page that does.',
  why: 'A treatment or an answer may be shown alone, far from the warning signs of the condition.',
  source: 'NHS Website Content API v2, modularised content',
  severity: 'warning',
  *check(document) {
    const place = places[document.type]
    const help = wordsFor(document, wordings)
    if (place === undefined || help === undefined) return
    const says = readersPassages(document).some(
      ({text, form}) => form !== 'label' && (helper.test(text) || help.test(text)),
    )
    if (says || !isEmpty(document.fields['urgency'])) return
    yield {path: [place], message: 'Say when to see a {doctor}, or link to a page with the warning signs.'}
  },
}
