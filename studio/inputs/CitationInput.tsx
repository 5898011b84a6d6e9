import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import {type ObjectInputProps, set} from 'sanity'
import {fillSource} from './fillSource.ts'
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
  const [done, setDone] = useState('')
  const citation = parseCitation(pasted)
  const problem = 'problem' in citation ? citation.problem : null
  const {filled, kept} = 'problem' in citation ? {filled: [], kept: []} : fillSource(value, citation)

  const fill = (): void => {
    onChange(filled.map((field) => set(field.value, [field.name])))
    setDone(`Filled in: ${filled.map(({title}) => title).join(', ')}. Compare each field with the source.`)
    setPasted('')
  }

  return (
    <Card as="section" aria-labelledby={id} border padding={4} radius={3} tone="transparent">
      <Stack gap={4}>
        <Text as="label" size={1} weight="medium" id={id} htmlFor={`${id}-text`}>
          Fill in from a DOI, a PMID or a citation
        </Text>
        <TextArea
          id={`${id}-text`}
          rows={2}
          value={pasted}
          placeholder="https://doi.org/10.7326/M16-2367"
          aria-describedby={`${id}-result`}
          onChange={(event) => {
            setPasted(event.currentTarget.value)
            setDone('')
          }}
        />
        <Stack gap={3} id={`${id}-result`} aria-live="polite">
          {pasted.trim() === '' ? (
            <Text size={1} muted>
              {done === '' ? 'Nothing is looked up: what the text says is copied into empty fields.' : done}
            </Text>
          ) : problem !== null ? (
            <Card tone="critical" padding={3} radius={2}>
              <Text size={1}>{problem}</Text>
            </Card>
          ) : (
            <>
              {filled.map(({name, title, value: found}) => (
                <Text key={name} size={1}>
                  <strong>{title}:</strong> {Array.isArray(found) ? found.join(', ') : found}
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
          )}
        </Stack>
        <Flex>
          <Button
            type="button"
            mode="ghost"
            fontSize={1}
            text="Fill in"
            disabled={filled.length === 0}
            onClick={fill}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
