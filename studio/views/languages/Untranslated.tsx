import {Badge} from '@sanity/ui'
import {useContext} from 'react'
import {baseLanguage, type Language} from '../../../schemas/vocabulary.ts'
import {languageTitle} from '../../languages/languageTitle.ts'
import {shownLanguages} from './shownLanguages.ts'

/** Says of a part of a page that it is in another language than the page. */
export function Untranslated({language}: {language: Language | null}) {
  const {page} = useContext(shownLanguages)
  if (language === null || language === page) return null
  return (
    <Badge tone="caution" lang={baseLanguage}>
      In {languageTitle(language)}: not translated yet
    </Badge>
  )
}
