import {Box, Stack} from '@sanity/ui'
import {useMemo} from 'react'
import type {UserComponent} from 'sanity/structure'
import * as z from 'zod/mini'
import {DocumentRow} from './DocumentRow.tsx'
import {outOfDate, PaneMessage} from './PaneMessage.tsx'
import {useLiveQuery} from './useLiveQuery.ts'

const optionsShape = z.object({query: z.string(), types: z.array(z.string())})
const rowsShape = z.array(z.object({_id: z.string(), _type: z.string(), language: z.nullable(z.string())}))

/** A pane of the documents that a query finds, for queries with a join, which the lists of the structure tool cannot show. */
export const LiveDocuments: UserComponent = ({id, options, childItemId}) => {
  const {query, types} = useMemo(() => optionsShape.parse(options), [options])
  const question = useMemo(() => ({query, params: {}, tag: `desk.${id}`}), [query, id])
  const expected = useMemo(() => ({types, shape: rowsShape}), [types])
  const {answer, error} = useLiveQuery(question, expected)

  if (answer === undefined) {
    return <PaneMessage>{error === undefined ? 'Loading…' : 'This list could not be loaded.'}</PaneMessage>
  }
  if (answer.length === 0) return <PaneMessage>Nothing here. That is good.</PaneMessage>
  return (
    <Box padding={3}>
      <Stack gap={1}>
        {error !== undefined && <PaneMessage>{outOfDate}</PaneMessage>}
        {answer.map(({_id, _type, language}) => (
          <DocumentRow key={_id} id={_id} type={_type} language={language} isOpen={_id === childItemId} />
        ))}
      </Stack>
    </Box>
  )
}
