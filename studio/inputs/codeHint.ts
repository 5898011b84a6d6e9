import {codeSystems} from '../../schemas/vocabulary.ts'
import type {Hint} from './Hint.ts'

/** What to say beside a code while it is typed: whether it has the form of its system, and an example. */
export function codeHint({system: chosen, code}: {system?: unknown; code?: unknown}): Hint {
  const system = codeSystems.find(({value}) => value === chosen)
  if (system === undefined) return {tone: 'default', text: 'Choose the system first.'}
  const {title, description, pattern} = system
  if (typeof code !== 'string' || code === '') return {tone: 'default', text: description}
  return pattern.test(code)
    ? {tone: 'positive', text: `It has the form of a code of ${title}.`}
    : {tone: 'caution', text: `It does not look like a code of ${title}. ${description}`}
}
