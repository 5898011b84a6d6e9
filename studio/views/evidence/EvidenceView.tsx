import {Badge, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'
import {treatmentsFor} from '../../../queries/questions/crossQuestions.ts'
import type {PageType} from '../../../schemas/document/page.query.ts'
import {certainties, directions, directness, durations} from '../../../schemas/vocabulary.ts'
import {InWordsOfClinic} from '../InWordsOfClinic.tsx'
import {Untranslated} from '../languages/Untranslated.tsx'
import {Note} from '../Note.tsx'
import {isPageType, pageQuestion} from '../pageQuestion.ts'
import {PlainList} from '../page/PlainList.tsx'
import {Problem} from '../Problem.tsx'
import {languageOf} from '../../languages/languageOf.ts'
import {slugOf} from '../slugOf.ts'
import {SourceLine} from '../SourceLine.tsx'
import {titleOf} from '../titleOf.ts'
import {useAnswer} from '../useAnswer.ts'
import {type Readership, useDraftReader} from '../useReader.ts'
import {ViewFrame} from '../ViewFrame.tsx'
import {type CertaintyGroup, claimsByCertainty} from './claimsByCertainty.ts'
import {type WeighedClaim, weighedClaims} from './weighedClaims.ts'

/** What a document and what it lists claim, by how sure it is, with what each claim rests on. Drafts are included. */
export const EvidenceView: UserViewComponent = ({document, schemaType: {name: type}}) => {
  const slug = slugOf(document.displayed)
  const language = languageOf(document.displayed)
  return (
    <ViewFrame label="Evidence">
      {slug === null || !isPageType(type) ? (
        <Note>Its evidence is shown once it has a slug.</Note>
      ) : (
        <InWordsOfClinic language={language}>
          {(clinic) => (
            <LiveEvidence
              key={`${clinic} ${language} ${slug}`}
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

function LiveEvidence({type, slug, ...readership}: {type: PageType; slug: string} & Readership) {
  const reader = useDraftReader(readership)
  const pageOf = useMemo(() => pageQuestion(type, slug), [type, slug])
  // The page of a condition has no claims of its treatments: they have pages of their own.
  const choicesFor = useMemo(() => (type === 'condition' ? treatmentsFor(slug) : null), [type, slug])
  const page = useAnswer(reader, pageOf)
  const choices = useAnswer(reader, choicesFor)
  const error = page.error ?? choices.error
  if (page.answer === undefined || (choicesFor !== null && choices.answer === undefined)) {
    return error === undefined ? <Note>Loading the evidence…</Note> : <Problem error={error} />
  }
  const claims =
    page.answer.data === null ? [] : weighedClaims(page.answer.data, choices.answer?.data ?? null)
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      {claims.length === 0 ? (
        <Note>Nothing is claimed here yet.</Note>
      ) : (
        <Text size={1} muted>
          What the page and all that it lists claim, by how certain it is: the surest first.
        </Text>
      )}
      {claimsByCertainty(claims).map((group) => (
        <Group key={group.certainty} group={group} />
      ))}
    </>
  )
}

function Group({group: {certainty, title, claims}}: {group: CertaintyGroup}) {
  const id = useId()
  const meaning = certainties.find(({value}) => value === certainty)?.description
  return (
    <Stack as="section" gap={4} aria-labelledby={id}>
      <Stack gap={3}>
        <Heading as="h2" size={2} id={id}>
          {title} ({claims.length})
        </Heading>
        {meaning !== undefined && (
          <Text size={1} muted>
            {meaning}
          </Text>
        )}
      </Stack>
      {claims.map(({claim, from}, index) => (
        // In two lists of a document two claims may have the same key.
        <ClaimCard key={`${index} ${from._id} ${claim._key}`} claim={claim} from={from} />
      ))}
    </Stack>
  )
}

function ClaimCard({claim, from}: WeighedClaim) {
  const facts = [
    titleOf(directions, claim.direction),
    titleOf(directness, claim.directness),
    titleOf(durations, claim.duration),
  ].filter((fact) => fact !== null)
  return (
    <Card border padding={4} radius={2}>
      <Stack gap={4}>
        <Text as="p" size={2} lang={from.language ?? undefined}>
          {claim.text ?? 'A claim without words yet.'}
        </Text>
        <Flex gap={2} align="center" wrap="wrap">
          <Text size={1} muted>
            <IntentLink intent="edit" params={{id: from._id, type: from._type}}>
              {from.name ?? 'No name yet'}
            </IntentLink>
            {claim.population === null ? '' : ` · ${claim.population}`}
          </Text>
          {facts.map((fact) => (
            <Badge key={fact}>{fact}</Badge>
          ))}
          <Untranslated language={from.language} />
        </Flex>
        {claim.sources.length === 0 ? (
          <Note tone="critical">It rests on no source yet.</Note>
        ) : (
          <PlainList
            size={1}
            items={claim.sources.map((source) => ({
              key: source._id,
              content: <SourceLine source={source} />,
            }))}
          />
        )}
      </Stack>
    </Card>
  )
}
