import {Badge} from '@sanity/ui'
import {baseLanguage} from '../../schemas/vocabulary.ts'
import {languageTitle} from './languageTitle.ts'

/** Names the language of a document where it is not the base language, in which everything is. */
export function LanguageBadge({language}: {language: string | null}) {
  return language === null || language === baseLanguage ? null : (
    <Badge tone="primary">{languageTitle(language)}</Badge>
  )
}
