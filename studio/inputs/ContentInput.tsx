import {type InputProps, isArrayOfObjectsInputProps, isObjectInputProps} from 'sanity'
import type {Language} from '../../schemas/vocabulary.ts'
import {dayOf} from '../desk/day.ts'
import {AliasesInput} from './AliasesInput.tsx'
import {CitationInput} from './CitationInput.tsx'
import {claimHint} from './claimHint.ts'
import {codeHint} from './codeHint.ts'
import {HintedObject} from './HintedObject.tsx'
import type {Hint} from './Hint.ts'
import {InputMessages} from './InputMessages.tsx'

const claimHintToday = (claim: object, language: Language): Hint =>
  claimHint(claim, {language, today: dayOf(new Date())})

/** The input of a field, with what the checks say of it. */
export const ContentInput = (props: InputProps) => (
  <InputMessages messages={props.validation}>
    <InputOfType {...props} />
  </InputMessages>
)

/** One of our inputs for the types that have one, Sanity's own for all others. */
function InputOfType(props: InputProps) {
  if (isArrayOfObjectsInputProps(props) && props.schemaType.of.some(({name}) => name === 'alias')) {
    return <AliasesInput {...props} />
  }
  if (isObjectInputProps(props)) {
    switch (props.schemaType.name) {
      case 'source':
        return <CitationInput {...props} />
      case 'claim':
        return <HintedObject input={props} field="text" hintOf={claimHintToday} />
      case 'medicalCode':
        return <HintedObject input={props} field="code" hintOf={codeHint} />
    }
  }
  return props.renderDefault(props)
}
