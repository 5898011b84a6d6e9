import {Button, Card, Flex, Select, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import {type ArrayOfObjectsInputProps, insert, setIfMissing, useFormValue} from 'sanity'
import {aliasKinds, regions} from '../../schemas/vocabulary.ts'
import {newKey} from '../newKey.ts'
import {aliasesFromLines} from './aliasesFromLines.ts'

/** A list of other names, with a field under it into which several are typed or pasted at once. */
export function AliasesInput(props: ArrayOfObjectsInputProps) {
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {props.readOnly !== true && <SeveralNames {...props} />}
    </Stack>
  )
}

function SeveralNames({value = [], onChange}: ArrayOfObjectsInputProps) {
  const id = useId()
  const name = useFormValue(['name'])
  const [lines, setLines] = useState('')
  const [kind, setKind] = useState<(typeof aliasKinds)[number]>(aliasKinds[0])
  const [region, setRegion] = useState<(typeof regions)[number]>(regions[0])
  const given = {kind: kind.value, region: region.value}
  const {added, refused} = aliasesFromLines(lines, given, {
    name: typeof name === 'string' ? name : '',
    aliases: value,
    newKey,
  })

  const add = (): void => {
    onChange([setIfMissing([]), insert([...added], 'after', [-1])])
    setLines('')
  }

  return (
    <Card border padding={3} radius={2} tone="transparent">
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={`${id}-lines`}>
          Add several, one on each line
        </Text>
        <TextArea
          id={`${id}-lines`}
          rows={4}
          fontSize={1}
          value={lines}
          aria-describedby={`${id}-refused`}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <Stack gap={2} id={`${id}-refused`} aria-live="polite">
          {refused.map(({line, reason}, index) => (
            // The same line may be refused twice.
            <Card key={`${index} ${line}`} tone="caution" padding={2} radius={2}>
              <Text size={1}>
                “{line}” {reason}, and is left out.
              </Text>
            </Card>
          ))}
        </Stack>
        <Flex gap={2} wrap="wrap">
          <Choice label="Kind of the names" entries={aliasKinds} chosen={kind} onChoose={setKind} />
          {kind.value === 'regional' && (
            <Choice label="Region of the names" entries={regions} chosen={region} onChoose={setRegion} />
          )}
          <Button
            type="button"
            mode="ghost"
            fontSize={1}
            text={added.length < 2 ? 'Add' : `Add ${added.length}`}
            disabled={added.length === 0}
            onClick={add}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

function Choice<Entry extends {readonly value: string; readonly title: string}>({
  label,
  entries,
  chosen,
  onChoose,
}: {
  label: string
  entries: readonly Entry[]
  chosen: Entry
  onChoose: (entry: Entry) => void
}) {
  return (
    <Select
      aria-label={label}
      fontSize={1}
      value={chosen.value}
      onChange={(event) => {
        const entry = entries.find(({value}) => value === event.currentTarget.value)
        if (entry !== undefined) onChoose(entry)
      }}
    >
      {entries.map(({value, title}) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </Select>
  )
}
