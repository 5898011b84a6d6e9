import {Box, Card, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import {baseLanguage, type Language} from '../../../schemas/vocabulary.ts'
import {baseLanguageTitle, languageTitle} from '../../languages/languageTitle.ts'
import {listStyle} from '../page/listStyle.ts'
import {untranslatedIn} from './untranslatedIn.ts'

/** What a translated page shows in the base language, each linked to where it is translated. Nothing when all is translated. */
export function UntranslatedList({answer, language}: {answer: unknown; language: Language}) {
  const documents = untranslatedIn(answer, language)
  if (documents.length === 0) return null
  return (
    <Card tone="caution" padding={4} radius={2} border>
      <Text as="div" size={1}>
        <details>
          <summary>
            Shown in {baseLanguageTitle}, because not translated into {languageTitle(language)} yet:{' '}
            {documents.length}
          </summary>
          <Box marginTop={4}>
            <Stack as="ul" gap={3} paddingLeft={4} style={listStyle.ul}>
              {documents.map(({id, type, name}) => (
                <li key={id} lang={baseLanguage}>
                  <IntentLink intent="edit" params={{id, type}}>
                    {name ?? id}
                  </IntentLink>
                </li>
              ))}
            </Stack>
          </Box>
        </details>
      </Text>
    </Card>
  )
}
