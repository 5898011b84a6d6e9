import {Card, Heading, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useSchema} from 'sanity'
import {IntentLink, useLink} from 'sanity/router'
import {usePaneRouter} from 'sanity/structure'
import type {Answer} from '../../../queries/createReader.ts'
import {documentNameIn} from './documentNameIn.ts'
import {type MissingPlace, missingPlaces} from './missingPlaces.ts'

/** What must be filled in before the page is complete, each linked to its field. Nothing when nothing is missing. */
export function MissingList({
  answer: {data, missing},
  id,
  type,
}: {
  answer: Pick<Answer<unknown>, 'data' | 'missing'>
  /** The document whose page it is. */
  id: string
  type: string
}) {
  const headingId = useId()
  const schema = useSchema()
  const places = missingPlaces(missing, {schema, type})
  if (places.length === 0) return null
  return (
    <Card as="section" aria-labelledby={headingId} tone="caution" padding={4} radius={2} border>
      <Stack gap={4}>
        <Heading as="h2" size={1} id={headingId}>
          Missing on this page: {places.length}
        </Heading>
        <Stack as="ul" gap={3}>
          {places.map((place, index) => (
            <Text as="li" size={1} key={`${index} ${place.where}`}>
              <PlaceLink place={place} ownId={id} name={nameOf(data, place)} />
            </Text>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

const nameOf = (data: unknown, {documentId}: MissingPlace): string | null =>
  documentId === null ? null : (documentNameIn(data, documentId) ?? documentId)

function PlaceLink({place, ownId, name}: {place: MissingPlace; ownId: string; name: string | null}) {
  const {where, what, documentId, field} = place
  if (documentId === null) return `${where}: ${what}`
  if (documentId === ownId) {
    return (
      <>
        <FormLink field={field}>{where}</FormLink>: {what}
      </>
    )
  }
  return (
    <>
      {where}: {what}, in{' '}
      <IntentLink intent="edit" params={{id: documentId, ...pathParam(field)}}>
        {name}
      </IntentLink>
    </>
  )
}

/** Leads from a view of a document to a field of its form. */
function FormLink({field, children}: {field: string | null; children: string}) {
  const {createPathWithParams, params = {}} = usePaneRouter()
  const href = createPathWithParams({...paramsOfForm(params), ...pathParam(field)})
  const {onClick} = useLink({href})
  return (
    <a href={href} onClick={onClick}>
      {children}
    </a>
  )
}

const pathParam = (field: string | null): {path?: string} => (field === null ? {} : {path: field})

/** What the address of a pane says of it, without the view that it shows: the form is the one without a name. */
function paramsOfForm(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || name === 'view' ? [] : [[name, value] as const],
  )
  return Object.fromEntries(kept)
}
