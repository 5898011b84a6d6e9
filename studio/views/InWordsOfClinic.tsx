import {Box, Flex, Select, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {usePaneRouter} from 'sanity/structure'
import * as z from 'zod/mini'
import {baseLanguage} from '../../schemas/vocabulary.ts'
import {useLiveQuery} from '../desk/useLiveQuery.ts'
import {Note} from './Note.tsx'
import {Problem} from './Problem.tsx'

// The translations of a clinic share its slug.
const clinicsQuestion = {
  query: `*[_type == "clinic" && defined(slug.current) && coalesce(language, $baseLanguage) == $baseLanguage]
    | order(name asc){"slug": slug.current, name}`,
  params: {baseLanguage},
  tag: 'views.clinics',
}
const clinics = {
  types: ['clinic'],
  shape: z.array(z.object({slug: z.string(), name: z.nullable(z.string())})),
}

/**
 * Shows something in the words of a clinic, which the editor chooses: the first one, until they do. The choice stands in the
 * address of the pane, so that it holds for all views of the document.
 */
export function InWordsOfClinic({children}: {children: (clinic: string) => ReactNode}) {
  const id = useId()
  const {params = {}, setParams} = usePaneRouter()
  const {answer, error} = useLiveQuery(clinicsQuestion, clinics)
  if (answer === undefined) {
    return error === undefined ? <Note>Loading the clinics…</Note> : <Problem error={error} />
  }
  const chosen = answer.find(({slug}) => slug === params['clinic']) ?? answer[0]
  if (chosen === undefined) {
    return (
      <Note tone="caution">
        A page is shown in the words of a clinic, and there is no clinic yet. Add one first.
      </Note>
    )
  }
  return (
    <>
      <Flex align="center" gap={3}>
        <Box flex="none">
          <Text as="label" size={1} weight="medium" htmlFor={id}>
            In the words of
          </Text>
        </Box>
        <Select
          id={id}
          fontSize={1}
          value={chosen.slug}
          onChange={(event) => setParams({...params, clinic: event.currentTarget.value})}
        >
          {answer.map(({slug, name}) => (
            <option key={slug} value={slug}>
              {name ?? slug}
            </option>
          ))}
        </Select>
      </Flex>
      {children(chosen.slug)}
    </>
  )
}
