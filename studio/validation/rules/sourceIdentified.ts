import {identifierPatterns} from '../../../schemas/vocabulary.ts'
import {checkSource} from '../checkSource.ts'
import type {DocumentRule} from '../contentRule.ts'
import {isEmpty, textOf} from '../fields.ts'

const requiredFields: Readonly<Record<string, string>> = {
  kind: 'Say what kind of source it is.',
  publisher: 'Name the publisher or journal.',
  accessed: 'Give the day on which someone last looked at it.',
}

export const sourceIdentified: DocumentRule = {
  id: 'E6-source-identified',
  title: 'A source says what it is, who published it, where to find it and when it was read.',
  why: 'A reader who cannot find the source cannot check the claim.',
  source: 'Content standard E6; DOI Handbook 2.2; PubMed',
  severity: 'error',
  *check({type, fields}) {
    if (type !== 'source') return
    for (const [field, message] of Object.entries(requiredFields)) {
      if (isEmpty(fields[field])) yield {path: [field], message, alsoInSchema: true}
    }
    const doi = textOf(fields['doi'])
    if (/\s/.test(doi)) {
      yield {path: ['doi'], message: 'A DOI has no spaces in it. Take them out, as in 10.7326/M16-2367.'}
    } else if (doi !== '' && !identifierPatterns.doi.test(doi)) {
      yield {path: ['doi'], message: 'Write the DOI like 10.7326/M16-2367.', alsoInSchema: true}
    }
    const pmid = textOf(fields['pmid'])
    if (pmid !== '' && !identifierPatterns.pmid.test(pmid)) {
      yield {path: ['pmid'], message: 'A PMID is a number, such as 28192789.', alsoInSchema: true}
    }
    const found = checkSource(fields)
    if (found !== true) yield {path: [], message: found}
  },
}
