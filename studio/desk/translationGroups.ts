import {AddDocumentIcon} from '@sanity/icons/AddDocument'
import {ClockIcon} from '@sanity/icons/Clock'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {SyncIcon} from '@sanity/icons/Sync'
import {TranslateIcon} from '@sanity/icons/Translate'
import {baseLanguage, languages, type Language} from '../../schemas/vocabulary.ts'
import {baseLanguageTitle} from '../languages/languageTitle.ts'
import {translatedTypes} from '../languages/translatedTypes.ts'
import type {DeskList} from './DeskItem.ts'
import {overdue} from './overdue.ts'
import {reviewedTypes} from './reviewedTypes.ts'

/** What there is to do for the pages in one language. */
export interface TranslationGroup {
  readonly title: string
  readonly lists: readonly DeskList[]
}

/** The document of the same type and slug, in a language. */
const counterpart = (language: string): string =>
  `_type == ^._type && slug.current == ^.slug.current && coalesce(language, "${baseLanguage}") == "${language}"`

const listsOf = (language: Language, title: string): DeskList[] => [
  {
    kind: 'list',
    id: `${language}-missing`,
    title: 'Not translated yet',
    paneTitle: `Not translated into ${title} yet`,
    icon: AddDocumentIcon,
    types: translatedTypes,
    filter: `defined(slug.current) && !defined(*[${counterpart(language)}][0]._id)`,
    hasJoin: true,
    order: {field: '_type', direction: 'asc'},
  },
  {
    kind: 'list',
    id: `${language}-to-check`,
    title: 'To check',
    paneTitle: `To check in ${title}`,
    icon: EyeOpenIcon,
    types: reviewedTypes,
    language,
    filter: 'review.status != "approved" || !defined(review.translationChecked)',
    order: {field: '_updatedAt', direction: 'asc'},
    tone: 'caution',
  },
  {
    kind: 'list',
    id: `${language}-outdated`,
    title: `${baseLanguageTitle} page changed since`,
    paneTitle: `${baseLanguageTitle} page changed since the ${title} one was checked`,
    icon: SyncIcon,
    types: reviewedTypes,
    language,
    filter: `defined(*[${counterpart(baseLanguage)} && dateTime(_updatedAt) > dateTime(^.review.translationChecked)][0]._id)`,
    hasJoin: true,
    order: {field: 'review.translationChecked', direction: 'asc'},
    tone: 'caution',
  },
  {
    ...overdue,
    id: `${language}-overdue`,
    title: 'Overdue translations',
    paneTitle: `Overdue in ${title}`,
    icon: ClockIcon,
    language,
  },
  {
    kind: 'list',
    id: `${language}-all`,
    title: 'All translations',
    paneTitle: `All in ${title}`,
    icon: TranslateIcon,
    types: translatedTypes,
    language,
    order: {field: '_updatedAt', direction: 'desc'},
  },
]

/** One for each language that pages are translated into. */
export const translationGroups: readonly TranslationGroup[] = languages
  .filter(({value}) => value !== baseLanguage)
  .map(({value, title}) => ({title: `${title} translations`, lists: listsOf(value, title)}))
