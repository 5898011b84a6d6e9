import type {SetRule} from '../contentRule.ts'
import {targetOf} from '../fields.ts'

export const orphanSources: SetRule = {
  id: 'E5-orphan-source',
  title: 'Every source is cited.',
  why: 'A source that nothing cites looks like evidence for something, and nobody keeps it up to date.',
  source: 'PIF TICK, criterion 4; HONcode, attribution',
  severity: 'warning',
  *check({documents}) {
    const cited = new Set<string>()
    for (const {parts} of documents) {
      for (const {fields} of parts) {
        const target = targetOf(fields)
        if (target !== undefined) cited.add(target)
      }
    }
    for (const document of documents) {
      if (document.type !== 'source' || cited.has(document.id)) continue
      yield {
        document,
        path: [],
        message: 'Nothing cites this source. Cite it where it is used, or delete it.',
      }
    }
  },
}
