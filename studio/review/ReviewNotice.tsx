import {Card, Stack, Text} from '@sanity/ui'
import type {InputProps} from 'sanity'
import {fieldsOf} from '../validation/fields.ts'
import {logOf, reviewOf} from './reviewedDocument.ts'

/** Shows above the form of a page what a reviewer wants to be changed. Every other input stays as it is. */
export function ReviewNotice(props: InputProps) {
  const form = props.renderDefault(props)
  if (props.id !== 'root') return form
  const page = fieldsOf(props.value) ?? null
  const request = logOf(page).findLast(({event}) => event === 'needs-changes')
  if (reviewOf(page).status !== 'needs-changes' || request === undefined) return form
  return (
    <Stack gap={5}>
      <Card padding={4} radius={2} tone="critical" role="note">
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {request.userName} asked for changes on {request.at.slice(0, 10)}
          </Text>
          <Text size={1}>{request.note}</Text>
        </Stack>
      </Card>
      {form}
    </Stack>
  )
}
