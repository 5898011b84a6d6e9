import {Box, Card, Heading, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import {Preview, type Schema, type SchemaType, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'
import * as z from 'zod/mini'
import {useLiveQuery} from '../../desk/useLiveQuery.ts'
import {Note} from '../Note.tsx'
import {Problem} from '../Problem.tsx'
import {ViewFrame} from '../ViewFrame.tsx'
import {fieldsReferringTo} from './fieldsReferringTo.ts'

const referringShape = z.array(z.looseObject({_id: z.string(), _type: z.string()}))
type Referring = z.output<typeof referringShape>[number]

/** The documents that refer to this one, by type, each with the fields that do. Drafts stand for what they would replace. */
export const WhereUsedView: UserViewComponent = ({documentId}) => {
  const schema = useSchema()
  const question = useMemo(
    () => ({
      query: '*[references($id)] | order(lower(coalesce(name, title, question, term)) asc)',
      params: {id: documentId},
      tag: 'views.where-used',
    }),
    [documentId],
  )
  const expected = useMemo(() => ({types: documentTypes(schema), shape: referringShape}), [schema])
  const {answer, error} = useLiveQuery(question, expected)
  return (
    <ViewFrame label="Where used">
      {error !== undefined && <Problem error={error} />}
      {answer === undefined
        ? error === undefined && <Note>Loading what refers to it…</Note>
        : expected.types.map((type) => (
            <UsesByType
              key={type}
              type={schema.get(type)}
              id={documentId}
              documents={answer.filter(({_type}) => _type === type)}
            />
          ))}
      {answer?.length === 0 && <Note>Nothing refers to it.</Note>}
    </ViewFrame>
  )
}

const documentTypes = (schema: Schema): string[] =>
  schema.getTypeNames().filter((name) => schema.get(name)?.type?.name === 'document')

function UsesByType({
  type,
  id,
  documents,
}: {
  type: SchemaType | undefined
  id: string
  documents: readonly Referring[]
}) {
  const headingId = useId()
  if (type === undefined || documents.length === 0) return null
  return (
    <Stack as="section" gap={3} aria-labelledby={headingId}>
      <Heading as="h2" size={1} id={headingId}>
        {type.title ?? type.name} ({documents.length})
      </Heading>
      <Stack as="ul" gap={1}>
        {documents.map((document) => (
          <li key={document._id}>
            <Card
              as={IntentLink}
              intent="edit"
              params={{id: document._id, type: document._type}}
              data-as="a"
              padding={2}
              radius={2}
            >
              <Preview schemaType={type} value={document} layout="default" />
              <Box paddingX={2} paddingTop={2}>
                <Text size={1} muted>
                  In{' '}
                  {fieldsReferringTo(id, document)
                    .map((name) => fieldTitle(type, name))
                    .join(', ')}
                </Text>
              </Box>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function fieldTitle(type: SchemaType, name: string): string {
  const fields = type.jsonType === 'object' ? type.fields : []
  return fields.find((field) => field.name === name)?.type.title ?? name
}
