import type {SetRule} from '../contentRule.ts'
import {translatedPages} from '../originals.ts'

export const originalExists: SetRule = {
  id: 'E32-original-exists',
  title: 'A translation has the slug of the page that it translates.',
  why: 'By the slug websites find the translation. Without a page in the base language nothing refers to it.',
  source: 'Rule of this project on languages: a page and its translations share a slug',
  severity: 'error',
  *check({documents}) {
    for (const {translation, original} of translatedPages(documents)) {
      if (original !== undefined) continue
      yield {
        document: translation,
        path: ['slug'],
        message:
          'No English page of this type has this slug. Give it the slug of the page that it translates.',
      }
    }
  },
}
