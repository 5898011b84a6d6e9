import {partsOf} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {textOf} from '../fields.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

interface Wording {
  /** What leads over to the list of signs. */
  readonly ending: string
  readonly example: (number: string) => string
}

const wordings: WordsByLanguage<Wording> = {
  en: {ending: 'if:', example: (number) => `Call ${number} now if:`},
  es: {ending: 'si:', example: (number) => `Llame al ${number} ahora si:`},
}

export const cardHeadings: DocumentRule = {
  id: 'E16-card-headings',
  title: 'The heading of a care card is one call to action and ends with “if:”.',
  why: 'It must make sense with the list below it, and say at once what to do.',
  source: 'NHS service manual, care cards',
  severity: 'error',
  *check(document) {
    const wording = wordsFor(document, wordings)
    if (wording === undefined) return
    const number = textOf(document.fields['emergencyNumber'])
    for (const {path, fields} of partsOf(document, 'careRoute')) {
      const heading = textOf(fields['heading'])
      if (heading === '') continue
      if (!heading.endsWith(wording.ending)) {
        yield {
          path: [...path, 'heading'],
          message: `End the heading with “${wording.ending}”: the list of signs follows it.`,
        }
      }
      if (fields['urgency'] === 'emergency' && number !== '' && !heading.includes(number)) {
        yield {
          path: [...path, 'heading'],
          message: `Name the emergency number of the clinic, as in “${wording.example(number)}”.`,
        }
      }
    }
  },
}
