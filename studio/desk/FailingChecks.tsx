import {Box, Heading, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import type {UserComponent} from 'sanity/structure'
import * as z from 'zod/mini'
import {checkContent} from '../validation/checkContent.ts'
import {contentDesk} from './contentDesk.ts'
import {dayOf} from './day.ts'
import {typesOn} from './DeskItem.ts'
import {DocumentRow} from './DocumentRow.tsx'
import {type FailingDocument, failingDocuments} from './failingDocuments.ts'
import {outOfDate, PaneMessage} from './PaneMessage.tsx'
import {useLiveQuery} from './useLiveQuery.ts'

const types = typesOn(contentDesk)
const question = {
  query: `*[_type in ${JSON.stringify(types)}] | order(_type asc, _id asc)`,
  params: {},
  tag: 'desk.failing-checks',
  // It fetches and reads all content.
  pause: 15_000,
}
const expected = {types, shape: z.array(z.record(z.string(), z.unknown()))}

/** What the content checks find in the whole dataset, drafts included, as `npm run check-content` would tell it. */
export const FailingChecks: UserComponent = ({childItemId}) => {
  const {answer, error} = useLiveQuery(question, expected)
  const problems = useMemo(() => answer && checkContent(answer, {today: dayOf(new Date())}), [answer])
  if (problems === undefined) {
    return <PaneMessage>{error === undefined ? 'Checking…' : 'The content could not be loaded.'}</PaneMessage>
  }
  if (problems.length === 0) return <PaneMessage>Every check passes.</PaneMessage>
  return (
    <Box padding={3}>
      <Stack gap={5}>
        {error !== undefined && <PaneMessage>{outOfDate}</PaneMessage>}
        <Failing
          title="Errors, which stop publishing"
          documents={failingDocuments(problems, 'error')}
          openId={childItemId}
        />
        <Failing
          title="Warnings, to put right or to let stand"
          documents={failingDocuments(problems, 'warning')}
          openId={childItemId}
        />
      </Stack>
    </Box>
  )
}

function Failing({
  title,
  documents,
  openId,
}: {
  title: string
  documents: readonly FailingDocument[]
  openId: string | undefined
}) {
  const headingId = useId()
  if (documents.length === 0) return null
  return (
    <Box as="section" aria-labelledby={headingId}>
      <Stack gap={3}>
        <Box paddingX={2} paddingTop={2}>
          <Heading as="h3" size={0} id={headingId}>
            {title} ({documents.length})
          </Heading>
        </Box>
        <Stack gap={1}>
          {documents.map(({id, type, language, messages: [first, ...others]}) => (
            <DocumentRow key={id} id={id} type={type} language={language} isOpen={id === openId}>
              <Box padding={2} paddingTop={1}>
                <Text size={1} muted>
                  {first}
                  {others.length > 0 && ` And ${others.length} more.`}
                </Text>
              </Box>
            </DocumentRow>
          ))}
        </Stack>
      </Stack>
    </Box>
  )
}
