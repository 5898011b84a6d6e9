import {partsOf} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {textOf} from '../fields.ts'

export const cardHeadings: DocumentRule = {
  id: 'E16-card-headings',
  title: 'The heading of a care card is one call to action and ends with “if:”.',
  why: 'It must make sense with the list below it, and say at once what to do.',
  source: 'NHS service manual, care cards',
  severity: 'error',
  language: 'en',
  *check(document) {
    const number = textOf(document.fields['emergencyNumber'])
    for (const {path, fields} of partsOf(document, 'careRoute')) {
      const heading = textOf(fields['heading'])
      if (heading === '') continue
      if (!heading.endsWith('if:')) {
        yield {
          path: [...path, 'heading'],
          message: 'End the heading with “if:”: the list of signs follows it.',
        }
      }
      if (fields['urgency'] === 'emergency' && number !== '' && !heading.includes(number)) {
        yield {
          path: [...path, 'heading'],
          message: `Name the emergency number of the clinic, as in “Call ${number} now if:”.`,
        }
      }
    }
  },
}
