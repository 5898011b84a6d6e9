import type {DocumentRule} from '../contentRule.ts'
import {itemsOf} from '../fields.ts'

const types = ['condition', 'symptom', 'treatment']

export const plainName: DocumentRule = {
  id: 'E12-plain-name',
  title: 'What people search for has its everyday names.',
  why: 'People type “my back has gone out”, not what a textbook calls it.',
  source: 'NHS service manual, A to Z of NHS health writing',
  severity: 'warning',
  *check({type, fields}) {
    if (!types.includes(type) || itemsOf(fields['aliases']).some(({kind}) => kind === 'plain')) return
    yield {path: ['aliases'], message: 'Add at least one plain name: what people call it every day.'}
  },
}
