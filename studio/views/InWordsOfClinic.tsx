import {Box, Flex, Select, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {usePaneRouter} from 'sanity/structure'
import * as z from 'zod/mini'
import {baseLanguage, type Language} from '../../schemas/vocabulary.ts'
import {useLiveQuery} from '../desk/useLiveQuery.ts'
import {baseLanguageTitle, languageTitle} from '../languages/languageTitle.ts'
import {shownLanguages} from './languages/shownLanguages.ts'
import {Note} from './Note.tsx'
import {Problem} from './Problem.tsx'

// The translations of a clinic share its slug.
const clinicsQuestion = {
  query: `*[_type == "clinic" && defined(slug.current) && coalesce(language, $baseLanguage) == $baseLanguage]
    | order(name asc){
      "slug": slug.current,
      name,
      "languages": *[_type == "clinic" && slug.current == ^.slug.current && defined(language)].language
    }`,
  params: {baseLanguage},
  tag: 'views.clinics',
}
const clinics = {
  types: ['clinic'],
  shape: z.array(z.object({slug: z.string(), name: z.nullable(z.string()), languages: z.array(z.string())})),
}

/**
 * Shows something in the words of a clinic, which the editor chooses: until they do, the first one that has words
 * in the language. The choice stands in the
 * address of the pane, so that it holds for all views of the document.
 */
export function InWordsOfClinic({
  language,
  children,
}: {
  /** That of the page. What the clinic has not translated comes in the base language. */
  language: Language
  children: (clinic: string) => ReactNode
}) {
  const id = useId()
  const {params = {}, setParams} = usePaneRouter()
  const {answer, error} = useLiveQuery(clinicsQuestion, clinics)
  if (answer === undefined) {
    return error === undefined ? <Note>Loading the clinics…</Note> : <Problem error={error} />
  }
  const chosen =
    answer.find(({slug}) => slug === params['clinic']) ??
    answer.find(({languages}) => languages.includes(language)) ??
    answer[0]
  if (chosen === undefined) {
    return (
      <Note tone="caution">
        A page is shown in the words of a clinic, and there is no clinic yet. Add one first.
      </Note>
    )
  }
  const isTranslated = language === baseLanguage || chosen.languages.includes(language)
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
      {!isTranslated && (
        <Note tone="caution">
          The words of this clinic, such as the headings of the warning signs, are not translated into{' '}
          {languageTitle(language)} yet: they are shown in {baseLanguageTitle}.
        </Note>
      )}
      <shownLanguages.Provider value={{page: language, clinic: isTranslated ? language : baseLanguage}}>
        {children(chosen.slug)}
      </shownLanguages.Provider>
    </>
  )
}
