import {Card, Stack, Text} from '@sanity/ui'

/** Why something cannot be shown, in the words of the error: those of the query library name each document and field. */
export function Problem({error}: {error: unknown}) {
  const message = error instanceof Error ? error.message : String(error)
  return (
    <Card tone="critical" padding={4} radius={2} role="alert">
      <Stack gap={3}>
        {message.split('\n').map((line, index) => (
          <Text key={`${index} ${line}`} size={1}>
            {line}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}
