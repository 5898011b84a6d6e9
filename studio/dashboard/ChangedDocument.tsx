import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient, useRelativeTime, useSchema, useUser} from 'sanity'
import {IntentLink} from 'sanity/router'
import {LanguageBadge} from '../languages/LanguageBadge.tsx'
import {apiVersion} from '../apiVersion.ts'
import {lastAuthor} from './lastAuthor.ts'
import type {RecentChange} from './overviewQuery.ts'

/** A document that was changed, who changed it last and when, linked to its form. */
export function ChangedDocument({change}: {change: RecentChange}) {
  const {_id, _type, _rev, _updatedAt, storedId, name, language} = change
  const schemaType = useSchema().get(_type)
  const author = useLastAuthor(storedId, _rev)
  const when = useRelativeTime(_updatedAt, {useTemporalPhrase: true})
  return (
    <Card as={IntentLink} intent="edit" params={{id: _id, type: _type}} data-as="a" padding={3} radius={2}>
      <Flex align="center" gap={3}>
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium" textOverflow="ellipsis">
            {name ?? 'No name yet'}
          </Text>
          <Text size={1} muted>
            {schemaType?.title ?? _type}
          </Text>
        </Stack>
        <LanguageBadge language={language} />
        {storedId !== _id && <Badge tone="caution">Not published</Badge>}
        <Box>
          <Text size={1} muted>
            {author !== undefined && <AuthorName id={author} />}
            <time dateTime={_updatedAt} title={new Date(_updatedAt).toLocaleString()}>
              {when}
            </time>
          </Text>
        </Box>
      </Flex>
    </Card>
  )
}

function AuthorName({id}: {id: string}) {
  const [user] = useUser(id)
  return user?.displayName === undefined ? null : `${user.displayName}, `
}

function useLastAuthor(id: string, revision: string): string | undefined {
  const client = useClient({apiVersion})
  const [author, setAuthor] = useState<string>()
  useEffect(() => {
    let isWanted = true
    lastAuthor(client, {id, revision}).then(
      (found) => isWanted && setAuthor(found),
      // The change itself is shown without a name.
      () => isWanted && setAuthor(undefined),
    )
    return () => {
      isWanted = false
    }
  }, [client, id, revision])
  return author
}
