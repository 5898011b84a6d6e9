import {Card, Stack, Text} from '@sanity/ui'
import {type ReactNode, useCallback, useId} from 'react'
import {
  type InputProps,
  isRecord,
  isStringInputProps,
  type ObjectInputProps,
  type StringInputProps,
  useFormValue,
} from 'sanity'
import type {Language} from '../../schemas/vocabulary.ts'
import {languageOf} from '../languages/languageOf.ts'
import type {Hint} from './Hint.ts'

/** `language` is that of the document. */
type HintOf = (object: Readonly<Record<string, unknown>>, language: Language) => Hint
type Render = ObjectInputProps['renderInput']

/**
 * An object whose text field `field` has a hint about the object under it. Give a `hintOf` that stays the same from one
 * rendering to the next.
 */
export function HintedObject({
  input,
  field,
  hintOf,
}: {
  input: ObjectInputProps
  field: string
  hintOf: HintOf
}): ReactNode {
  const {path, renderInput: render} = input
  const depth = path.length + 1
  const renderInput = useCallback(
    (inner: Omit<InputProps, 'renderDefault'>) =>
      inner.path.length === depth && inner.path.at(-1) === field && isStringInputProps(inner) ? (
        <HintedText input={inner} render={render} hintOf={hintOf} />
      ) : (
        render(inner)
      ),
    [depth, field, render, hintOf],
  )
  return input.renderDefault({...input, renderInput})
}

function HintedText({input, render, hintOf}: {input: StringInputProps; render: Render; hintOf: HintOf}) {
  const id = useId()
  const object = useFormValue(input.path.slice(0, -1))
  const language = languageOf({language: useFormValue(['language'])})
  const {tone, text} = hintOf(isRecord(object) ? object : {}, language)
  const describedBy = [input.elementProps['aria-describedby'], id]
    .filter((part) => part !== undefined)
    .join(' ')
  // What the hint says already is not said twice.
  const validation = input.validation.filter(({message}) => message !== text)
  const elementProps = {...input.elementProps, 'aria-describedby': describedBy}
  return (
    <Stack gap={2}>
      {render({...input, validation, elementProps})}
      <Card id={id} tone={tone} padding={3} radius={2} border aria-live="polite">
        <Text size={1}>{text}</Text>
      </Card>
    </Stack>
  )
}
