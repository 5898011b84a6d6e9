import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import {Preview, type Schema, type SchemaType, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'
import * as z from 'zod/mini'
import {baseLanguage} from '../../../schemas/vocabulary.ts'
import {useLiveQuery} from '../../desk/useLiveQuery.ts'
import {fieldTitle} from '../../fieldTitle.ts'
import {LanguageBadge} from '../../languages/LanguageBadge.tsx'
import {baseLanguageTitle, languageTitle} from '../../languages/languageTitle.ts'
import {translationMetadata} from '../../languages/translationMetadata.ts'
import {languageOf} from '../../languages/languageOf.ts'
import {Note} from '../Note.tsx'
import {Problem} from '../Problem.tsx'
import {slugOf} from '../slugOf.ts'
import {ViewFrame} from '../ViewFrame.tsx'
import {fieldsReferringTo} from './fieldsReferringTo.ts'

const referringShape = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  language: z.optional(z.nullable(z.string())),
})
type Referring = z.output<typeof referringShape>
const answerShape = z.object({
  /** The document and its translations. */
  ids: z.array(z.string()),
  referring: z.array(referringShape),
})

const sameAddress = '*[_type == $type && slug.current == $slug]._id'

/**
 * The documents that refer to this one, by type, each with the fields that do. Drafts stand for what they would replace.
 * References lead to the base language: what refers to a page refers to its translations too.
 */
export const WhereUsedView: UserViewComponent = ({document, documentId, schemaType: {name: type}}) => {
  const schema = useSchema()
  const slug = slugOf(document.displayed) ?? ''
  const language = languageOf(document.displayed)
  const question = useMemo(
    () => ({
      query: `{
        "ids": [$id, ...${sameAddress}],
        "referring": *[references($id, ${sameAddress})] | order(lower(coalesce(name, title, question, term)) asc)
      }`,
      params: {id: documentId, type, slug},
      tag: 'views.where-used',
    }),
    [documentId, type, slug],
  )
  const expected = useMemo(() => ({types: documentTypes(schema), shape: answerShape}), [schema])
  const {answer, error} = useLiveQuery(question, expected)
  const referring = answer?.referring.filter(({_type}) => expected.types.includes(_type))
  return (
    <ViewFrame label="Where used">
      {error !== undefined && <Problem error={error} />}
      {language !== baseLanguage && (
        <Note>
          Others refer to the {baseLanguageTitle} page. Readers of {languageTitle(language)} get this one in
          its place.
        </Note>
      )}
      {answer === undefined || referring === undefined
        ? error === undefined && <Note>Loading what refers to it…</Note>
        : expected.types.map((name) => (
            <UsesByType
              key={name}
              type={schema.get(name)}
              ids={answer.ids}
              documents={referring.filter(({_type}) => _type === name)}
            />
          ))}
      {referring?.length === 0 && <Note>Nothing refers to it.</Note>}
    </ViewFrame>
  )
}

/** Those that people write. */
const documentTypes = (schema: Schema): string[] =>
  schema
    .getTypeNames()
    .filter((name) => schema.get(name)?.type?.name === 'document' && name !== translationMetadata)

function UsesByType({
  type,
  ids,
  documents,
}: {
  type: SchemaType | undefined
  ids: readonly string[]
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
              <Flex align="center" gap={2}>
                <Box flex={1}>
                  <Preview schemaType={type} value={document} layout="default" />
                </Box>
                <LanguageBadge language={document.language ?? null} />
              </Flex>
              <Box paddingX={2} paddingTop={2}>
                <Text size={1} muted>
                  In{' '}
                  {fieldsReferringTo(ids, document)
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
