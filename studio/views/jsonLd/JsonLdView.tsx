import {Card} from '@sanity/ui'
import {useMemo} from 'react'
import type {UserViewComponent} from 'sanity/structure'
import {jsonLd, type JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import {ownClinic} from '../../../queries/questions/documentQuestions.ts'
import type {Clinic} from '../../../schemas/clinic/clinic.query.ts'
import type {PageType} from '../../../schemas/document/page.query.ts'
import {InWordsOfClinic} from '../InWordsOfClinic.tsx'
import {Note} from '../Note.tsx'
import {isPageType, pageQuestion} from '../pageQuestion.ts'
import {Problem} from '../Problem.tsx'
import {languageOf} from '../../languages/languageOf.ts'
import {slugOf} from '../slugOf.ts'
import {useAnswer} from '../useAnswer.ts'
import {type Readership, usePublishedReader} from '../useReader.ts'
import {ViewFrame} from '../ViewFrame.tsx'

/** Websites choose their own addresses: these stand for them (RFC 2606). */
const addressOf = ({_type, slug}: {_type: string; slug: string}): string =>
  `https://www.example.com/${_type}/${slug}`

/** What search engines read on the published page, as structured data. */
export const JsonLdView: UserViewComponent = ({document: {published}, schemaType: {name: type}}) => {
  const slug = slugOf(published)
  const language = languageOf(published)
  return (
    <ViewFrame label="JSON-LD">
      {published === null || slug === null || !isPageType(type) ? (
        <Note>It is not published yet: search engines see no drafts.</Note>
      ) : (
        <InWordsOfClinic language={language}>
          {(clinic) => (
            <LiveJsonLd
              key={`${clinic} ${language} ${slug}`}
              type={type}
              slug={slug}
              clinic={clinic}
              language={language}
              dateModified={published._updatedAt}
            />
          )}
        </InWordsOfClinic>
      )}
    </ViewFrame>
  )
}

function LiveJsonLd({
  type,
  slug,
  dateModified,
  ...readership
}: {type: PageType; slug: string; dateModified: string} & Readership) {
  const {clinic} = readership
  const reader = usePublishedReader(readership)
  const pageOf = useMemo(() => pageQuestion(type, slug), [type, slug])
  const clinicOf = useMemo(() => ownClinic(clinic), [clinic])
  const page = useAnswer(reader, pageOf)
  const publisher = useAnswer(reader, clinicOf)
  const error = page.error ?? publisher.error
  if (error !== undefined) return <Problem error={error} />
  if (page.answer === undefined || publisher.answer === undefined) return <Note>Loading the page…</Note>
  if (page.answer.data === null) return <Note>It is not published yet: search engines see no drafts.</Note>
  return (
    <>
      <Note>The published page, with addresses of an example website in the place of its own.</Note>
      <Graph page={page.answer.data} clinic={publisher.answer.data} dateModified={dateModified} />
    </>
  )
}

function Graph({
  page,
  clinic,
  dateModified,
}: {
  page: Exclude<JsonLdPage, Clinic | readonly unknown[]>
  clinic: Clinic
  dateModified: string
}) {
  const text = useMemo(
    () =>
      JSON.stringify(jsonLd(page, {url: addressOf(page), clinic, urlOf: addressOf, dateModified}), null, 2),
    [page, clinic, dateModified],
  )
  return (
    // Whoever has no mouse scrolls it with the keyboard.
    <Card
      as="pre"
      padding={4}
      radius={2}
      tone="transparent"
      border
      overflow="auto"
      tabIndex={0}
      aria-label="JSON-LD"
    >
      <code style={{fontSize: '0.8125rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>{text}</code>
    </Card>
  )
}
