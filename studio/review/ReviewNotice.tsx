import {Box, Card, Stack, Text} from '@sanity/ui'
import type {InputProps} from 'sanity'
import {fieldsOf} from '../validation/fields.ts'
import {logOf, reviewOf} from './reviewedDocument.ts'

/** Shows above the form of a page what a reviewer wants to be changed. Every other input stays as it is. */
export function ReviewNotice(props: InputProps) {
  const form = props.renderDefault(props)
  if (props.id !== 'root') return form
  const page = fieldsOf(props.value) ?? null
  const isSentBack = reviewOf(page).status === 'needs-changes'
  const request = isSentBack ? logOf(page).findLast(({event}) => event === 'needs-changes') : undefined
  // The form keeps its place whether a notice stands above it or not, or whoever writes in it would lose the focus.
  return (
    <Box>
      {request !== undefined && (
        <Box marginBottom={5}>
          <Card padding={4} radius={2} tone="critical" role="note">
            <Stack gap={3}>
              <Text size={1} weight="medium">
                {request.userName} asked for changes on {request.at.slice(0, 10)}
              </Text>
              <Text size={1}>{request.note}</Text>
            </Stack>
          </Card>
        </Box>
      )}
      {form}
    </Box>
  )
}
