import type {DocumentRule} from '../contentRule.ts'
import {isEmpty} from '../fields.ts'

const wanted: Readonly<Record<string, string>> = {
  population: 'Say for whom the guideline speaks, such as “Adults with low back pain”.',
  status: 'Say whether the guideline is current, lapsed, superseded or unverified.',
}

export const guidelineRecord: DocumentRule = {
  id: 'E28-guideline-record',
  title: 'A guideline names its publisher, country, date, status and population.',
  why: 'Guidelines disagree. A reader must see who speaks, for whom and when.',
  source: 'Content standard E28, after NICE NG59 and ACP 2017',
  severity: 'warning',
  *check({type, fields}) {
    if (type !== 'source' || fields['kind'] !== 'guideline') return
    for (const [field, message] of Object.entries(wanted)) {
      if (isEmpty(fields[field])) yield {path: [field], message}
    }
  },
}
