import {Card, type CardTone, Heading, Stack, Text} from '@sanity/ui'
import {useContext} from 'react'
import type {RedFlagGroup} from '../../../queries/groupRedFlags.ts'
import type {Preview} from '../../../queries/Preview.ts'
import type {urgencies, ValueOf} from '../../../schemas/vocabulary.ts'
import {shownLanguages} from '../languages/shownLanguages.ts'
import {Untranslated} from '../languages/Untranslated.tsx'
import {headingTag} from './headingTag.ts'
import {PlainList} from './PlainList.tsx'

const toneOf: Readonly<Record<ValueOf<typeof urgencies>, CardTone>> = {
  emergency: 'critical',
  urgent: 'caution',
  'non-urgent': 'primary',
}

/** One card for each urgency, under the heading that says what to do (care cards, NHS service manual). */
export function RedFlagCards({groups, level}: {groups: readonly Preview<RedFlagGroup>[]; level: number}) {
  const {clinic} = useContext(shownLanguages)
  return groups.map(({urgency, heading, redFlags}) => (
    <Card key={urgency} tone={toneOf[urgency ?? 'emergency']} padding={4} radius={3} border>
      <Stack gap={5}>
        <Heading as={headingTag(level + 1)} size={2} lang={clinic}>
          {heading}
        </Heading>
        {redFlags.map(({_id, language, intro, phrases, explanation}) => (
          <Stack key={_id} gap={4} lang={language ?? undefined}>
            <Text as="p" size={2} weight="medium">
              {intro} <Untranslated language={language} />
            </Text>
            <PlainList
              items={phrases.map((phrase, index) => ({key: `${index} ${phrase}`, content: phrase}))}
            />
            {explanation !== null && (
              <Text as="p" size={1}>
                {explanation}
              </Text>
            )}
          </Stack>
        ))}
      </Stack>
    </Card>
  ))
}
