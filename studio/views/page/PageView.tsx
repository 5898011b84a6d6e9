import {Badge, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import type {UserViewComponent} from 'sanity/structure'
import type {Preview} from '../../../queries/Preview.ts'
import type {PageType} from '../../../schemas/document/page.query.ts'
import {baseLanguage, reviewStatuses} from '../../../schemas/vocabulary.ts'
import {InWordsOfClinic} from '../InWordsOfClinic.tsx'
import {OtherLanguages} from '../languages/OtherLanguages.tsx'
import {UntranslatedList} from '../languages/UntranslatedList.tsx'
import {MissingList} from '../missing/MissingList.tsx'
import {Note} from '../Note.tsx'
import {isPageType, type Page, pageQuestion} from '../pageQuestion.ts'
import {Problem} from '../Problem.tsx'
import {languageOf} from '../../languages/languageOf.ts'
import {slugOf} from '../slugOf.ts'
import {SourceLine} from '../SourceLine.tsx'
import {titleOf} from '../titleOf.ts'
import {useAnswer} from '../useAnswer.ts'
import {type Readership, useDraftReader} from '../useReader.ts'
import {ViewFrame} from '../ViewFrame.tsx'
import {citedSources} from './citedSources.ts'
import {pageSections, pageTitle} from './pageSections.ts'
import {PageSections} from './PageSections.tsx'
import {PlainList} from './PlainList.tsx'

/** The document as a clinic's website would show it, drafts included, while it is written. */
export const PageView: UserViewComponent = ({document, documentId, schemaType: {name: type}}) => {
  const slug = slugOf(document.displayed)
  const language = languageOf(document.displayed)
  return (
    <ViewFrame label="Page">
      {slug === null || !isPageType(type) ? (
        <Note>It has no page until it has a slug.</Note>
      ) : (
        <InWordsOfClinic language={language}>
          {(clinic) => (
            <LivePage
              key={`${clinic} ${language} ${slug}`}
              id={documentId}
              type={type}
              slug={slug}
              clinic={clinic}
              language={language}
            />
          )}
        </InWordsOfClinic>
      )}
    </ViewFrame>
  )
}

function LivePage({id, type, slug, ...readership}: {id: string; type: PageType; slug: string} & Readership) {
  const question = useMemo(() => pageQuestion(type, slug), [type, slug])
  const {answer, error} = useAnswer(useDraftReader(readership), question)
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      {answer === undefined ? (
        error === undefined && <Note>Loading the page…</Note>
      ) : answer.data === null ? (
        <Note>Nothing with this slug has been saved yet.</Note>
      ) : answer.data._id !== id ? (
        <Note tone="critical">
          Another document in this language has this slug, and websites show that one. Choose another slug.
        </Note>
      ) : (
        <>
          <MissingList answer={answer} id={id} type={type} />
          <UntranslatedList answer={answer.data} language={readership.language} />
          <PageArticle page={answer.data} />
        </>
      )}
    </>
  )
}

function PageArticle({page}: {page: Preview<Page>}) {
  const id = useId()
  const sources = citedSources(page)
  const aliases = 'aliases' in page ? page.aliases.map(({text}) => text) : []
  return (
    <Stack as="article" gap={5} aria-labelledby={id} lang={page.language ?? undefined}>
      <Stack gap={4}>
        <Flex>
          <Badge tone={page.review?.status === 'approved' ? 'positive' : 'caution'} lang={baseLanguage}>
            {titleOf(reviewStatuses, page.review?.status) ?? 'No review yet'}
          </Badge>
        </Flex>
        <Heading as="h1" size={4} id={id}>
          {pageTitle(page) ?? 'No name yet'}
        </Heading>
        {aliases.length > 0 && (
          <Text as="p" size={1} muted>
            <span lang={baseLanguage}>Also called</span> {aliases.join(', ')}
          </Text>
        )}
        <OtherLanguages own={page.language ?? baseLanguage} all={page.languages} />
      </Stack>
      <PageSections sections={pageSections(page)} level={2} />
      {sources.length > 0 && (
        <Stack as="section" gap={4} aria-labelledby={`${id}-sources`}>
          <Heading as="h2" size={3} id={`${id}-sources`} lang={baseLanguage}>
            Sources
          </Heading>
          <PlainList
            as="ol"
            items={sources.map((source) => ({key: source._id, content: <SourceLine source={source} />}))}
          />
        </Stack>
      )}
    </Stack>
  )
}
