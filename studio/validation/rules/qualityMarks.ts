import type {DocumentRule} from '../contentRule.ts'
import {textOf} from '../fields.ts'

const mark = /\b(?:PIF[ -]?TICK|HON[ -]?code|health on the net)\b/i
const types = ['figure', 'link', 'callToAction']

export const qualityMarks: DocumentRule = {
  id: 'E31-quality-marks',
  title: 'No quality mark is shown that nobody has given.',
  why: 'PIF TICK is given to an organisation after an assessment, and the HONcode service closed in 2022.',
  source: 'Patient Information Forum, PIF TICK; Health On the Net Foundation',
  severity: 'error',
  *check({parts, passages}) {
    for (const {path, text, audience} of passages) {
      if (audience !== 'readers' || !mark.test(text)) continue
      yield {path, message: 'Take the quality mark out: this content has not been assessed for it.'}
    }
    for (const {path, type, fields} of parts) {
      const address = textOf(fields['href']) || textOf(fields['target'])
      if (!types.includes(type) || !/pif-?tick|hon-?code|healthonnet/i.test(address)) continue
      yield {
        path,
        message: 'Take the link to the quality mark out: this content has not been assessed for it.',
      }
    }
  },
}
