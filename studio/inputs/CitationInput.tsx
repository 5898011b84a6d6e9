import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import {type ObjectInputProps, set} from 'sanity'
import {type Filling, fillSource} from './fillSource.ts'
import {parseCitation} from './parseCitation.ts'

/** The form of a source, with a field over it into which a citation is pasted to fill in the others. */
export function CitationInput(props: ObjectInputProps) {
  return (
    <Stack gap={5}>
      {props.readOnly !== true && <CitationPicker {...props} />}
      {props.renderDefault(props)}
    </Stack>
  )
}

function CitationPicker({value = {}, onChange}: ObjectInputProps) {
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [done, setDone] = useState('Nothing is looked up: what the text says is copied into empty fields.')
  const citation = parseCitation(pasted)
  const filling = 'problem' in citation ? null : fillSource(value, citation)

  const fill = (): void => {
    const filled = filling?.filled ?? []
    onChange(filled.map((field) => set(field.value, [field.name])))
    setDone(`Filled in: ${filled.map(({title}) => title).join(', ')}. Compare each field with the source.`)
    setPasted('')
  }

  return (
    <Card border padding={4} radius={3} tone="transparent">
      <Stack gap={4}>
        <Text as="label" size={1} weight="medium" htmlFor={`${id}-text`}>
          Fill in from a DOI, a PMID or a citation
        </Text>
        <TextArea
          id={`${id}-text`}
          rows={3}
          value={pasted}
          placeholder="https://doi.org/10.7326/M16-2367"
          aria-describedby={`${id}-reading`}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <Stack gap={3} id={`${id}-reading`} aria-live="polite">
          {pasted.trim() === '' && (
            <Text size={1} muted>
              {done}
            </Text>
          )}
          {pasted.trim() !== '' && 'problem' in citation && (
            <Card tone="critical" padding={3} radius={2}>
              <Text size={1}>{citation.problem}</Text>
            </Card>
          )}
          {filling !== null && <WhatItFills {...filling} />}
        </Stack>
        <Flex>
          <Button
            type="button"
            mode="ghost"
            fontSize={1}
            text="Fill in"
            disabled={filling === null || filling.filled.length === 0}
            onClick={fill}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

function WhatItFills({filled, kept}: Filling) {
  return (
    <>
      {filled.map(({name, title, value}) => (
        <Text key={name} size={1}>
          <strong>{title}:</strong> {Array.isArray(value) ? value.join(', ') : value}
        </Text>
      ))}
      {kept.map(({name, title}) => (
        <Text key={name} size={1} muted>
          {title} says something else already, and stays as it is.
        </Text>
      ))}
      {filled.length === 0 && kept.length === 0 && (
        <Text size={1} muted>
          The source says all of this already.
        </Text>
      )}
    </>
  )
}
