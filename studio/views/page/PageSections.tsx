import {Badge, Box, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {baseLanguage, certainties} from '../../../schemas/vocabulary.ts'
import {Untranslated} from '../languages/Untranslated.tsx'
import {sourceName} from '../sourceName.ts'
import {titleOf} from '../titleOf.ts'
import {headingTag} from './headingTag.ts'
import type {PageEntry, PagePart, PageSection} from './PageSection.ts'
import {PlainList} from './PlainList.tsx'
import {RedFlagCards} from './RedFlagCards.tsx'
import {RichTextBlocks} from './RichTextBlocks.tsx'

/** Sections of a page, one under the other. Their headings stand at `level`, where 1 is that of the whole page. */
export const PageSections = ({sections, level}: {sections: readonly PageSection[]; level: number}) =>
  sections.map((section) => <Section key={section.key} section={section} level={level} />)

function Section({
  section: {title, titleLanguage, parts, sections},
  level,
}: {
  section: PageSection
  level: number
}) {
  const id = useId()
  return (
    <Stack as="section" gap={4} aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <Box marginTop={3}>
          <Heading as={headingTag(level)} size={level < 3 ? 3 : 1} id={id} lang={titleLanguage ?? undefined}>
            {title}
          </Heading>
        </Box>
      )}
      <Parts parts={parts} level={level} />
      <PageSections sections={sections} level={level + 1} />
    </Stack>
  )
}

/** What stands under a heading of the given level. */
const Parts = ({parts, level}: {parts: readonly PagePart[]; level: number}) =>
  parts.map((part, index) => <Part key={`${index} ${part.kind}`} part={part} level={level} />)

function Part({part, level}: {part: PagePart; level: number}) {
  switch (part.kind) {
    case 'text':
      return (
        <Text as="p" size={2} lang={part.language ?? undefined}>
          {part.text}
        </Text>
      )
    case 'richText':
      return (
        <Box lang={part.language ?? undefined}>
          <RichTextBlocks richText={part.richText} level={level} />
        </Box>
      )
    case 'redFlags':
      return <RedFlagCards groups={part.groups} level={level} />
    case 'claims':
      return (
        <PlainList
          items={part.claims.map(({_key, text, certainty, sources}) => ({
            key: _key,
            content: (
              <>
                {text} <small>[{sources.map(sourceName).join('; ')}]</small>{' '}
                <Badge lang={baseLanguage}>{titleOf(certainties, certainty) ?? 'No certainty yet'}</Badge>
              </>
            ),
          }))}
        />
      )
    case 'entries':
      return (
        <Stack gap={5}>
          {part.entries.map((entry) => (
            <Entry key={entry.key} entry={entry} level={level + 1} />
          ))}
        </Stack>
      )
  }
  return part satisfies never
}

function Entry({entry: {name, language, labels, parts}, level}: {entry: PageEntry; level: number}) {
  return (
    <Stack gap={4}>
      <Flex align="center" gap={2} wrap="wrap">
        {name !== null && (
          <Heading as={headingTag(level)} size={1} lang={language ?? undefined}>
            {name}
          </Heading>
        )}
        {labels.map((label) => (
          <Badge key={label} lang={baseLanguage}>
            {label}
          </Badge>
        ))}
        <Untranslated language={language} />
      </Flex>
      <Parts parts={parts} level={level} />
    </Stack>
  )
}
