import {codeSystems} from '../../schemas/vocabulary.ts'
import {checkCode} from '../validation/checkCode.ts'
import {textOf} from '../validation/fields.ts'
import type {Hint} from './Hint.ts'

interface CodeSoFar {
  readonly system?: unknown
  readonly code?: unknown
  readonly license?: unknown
}

/** What to say beside a code while it is typed: an example of its system, then what the content checks say of it. */
export function codeHint({system: chosen, code, license}: CodeSoFar): Hint {
  const system = codeSystems.find(({value}) => value === chosen)
  if (system === undefined) return {tone: 'default', text: 'Choose the system first.'}
  const {value, title, description} = system
  if (textOf(code) === '') return {tone: 'default', text: description}
  const found = checkCode({system: value, code: textOf(code), license: textOf(license) || undefined})
  return found === true
    ? {tone: 'positive', text: `It has the form of a code of ${title}.`}
    : {tone: 'caution', text: found}
}
