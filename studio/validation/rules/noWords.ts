import type {DocumentRule} from '../contentRule.ts'

export const noWords: DocumentRule = {
  id: 'input-no-words',
  title: 'A text has words in it.',
  why: 'An emoji or a dash alone cannot be searched, read aloud or made into a web address.',
  source: 'Rule of this project on empty input; WCAG 2.2, 1.1.1',
  severity: 'error',
  *check({passages}) {
    for (const {path, text} of passages) {
      if (/[\p{L}\p{N}]/u.test(text)) continue
      yield {path, message: 'There are no words in this. Write some, or leave the field empty.'}
    }
  },
}
