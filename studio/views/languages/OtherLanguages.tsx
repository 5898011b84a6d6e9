import {Text} from '@sanity/ui'
import {baseLanguage, type Language, languages} from '../../../schemas/vocabulary.ts'
import {languageTitle} from '../../languages/languageTitle.ts'

/** Says in which languages there is a page, and in which there is none yet. */
export function OtherLanguages({own, all}: {own: Language; all: readonly (Language | null)[]}) {
  const others = languages.filter(({value}) => value !== own)
  const existing = others.filter(({value}) => all.includes(value))
  const missing = others.filter(({value}) => !all.includes(value))
  return (
    <Text as="p" size={1} muted lang={baseLanguage}>
      {[
        `In ${languageTitle(own)}`,
        ...existing.map(({title}) => `also in ${title}`),
        ...missing.map(({title}) => `not translated into ${title} yet`),
      ].join(', ')}
    </Text>
  )
}
