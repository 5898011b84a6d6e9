import {BookIcon} from '@sanity/icons/Book'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {HomeIcon} from '@sanity/icons/Home'
import {SunIcon} from '@sanity/icons/Sun'
import {UnlinkIcon} from '@sanity/icons/Unlink'
import {WarningFilledIcon} from '@sanity/icons/WarningFilled'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {faqKinds, invasiveness, sourceKinds, sourceStatuses, urgencies} from '../../schemas/vocabulary.ts'
import type {DeskGroup, DeskItem, DeskList} from './DeskItem.ts'
import {listsByValue} from './listsByValue.ts'

const ascending = (field: string): DeskList['order'] => ({field, direction: 'asc'})
const byName = ascending('name')
const byTitle = ascending('title')
const byQuestion = ascending('question')

/** All documents of a type. */
const allOf = (type: string, id: string, title: string, order = byName): DeskList => ({
  kind: 'list',
  id,
  title,
  types: [type],
  order,
})

const treatments: DeskGroup = {
  kind: 'group',
  id: 'treatments',
  title: 'Treatments',
  icon: SunIcon,
  items: [
    allOf('treatment', 'all', 'All treatments'),
    {kind: 'heading', title: 'From self-care to surgery'},
    ...listsByValue({type: 'treatment', field: 'invasiveness', order: byName}, invasiveness),
  ],
}

const safety: DeskGroup = {
  kind: 'group',
  id: 'safety',
  title: 'Safety',
  icon: WarningFilledIcon,
  items: [
    allOf('redFlag', 'all', 'All red flags'),
    {kind: 'heading', title: 'How soon to get help'},
    ...listsByValue({type: 'redFlag', field: 'urgency', order: byName}, urgencies),
    {kind: 'heading', title: 'Treatments'},
    {
      kind: 'list',
      id: 'ask-first',
      title: 'Ask first',
      icon: WarningOutlineIcon,
      types: ['treatment'],
      filter: '"ask-first" in safety[].kind',
      order: byName,
    },
  ],
}

const questions: DeskGroup = {
  kind: 'group',
  id: 'questions',
  title: 'Questions',
  icon: HelpCircleIcon,
  items: [
    allOf('faq', 'all', 'All questions', byQuestion),
    {kind: 'heading', title: 'Of a kind'},
    ...listsByValue({type: 'faq', field: 'kind', order: byQuestion}, faqKinds),
  ],
}

/** Sources that nothing cites: an editor cites them or deletes them. */
export const unusedSources: DeskList = {
  kind: 'list',
  id: 'unused-sources',
  title: 'Unused sources',
  icon: UnlinkIcon,
  types: ['source'],
  filter: 'count(*[references(^._id)]) == 0',
  hasJoin: true,
  order: byTitle,
}

const evidence: DeskGroup = {
  kind: 'group',
  id: 'evidence',
  title: 'Evidence',
  icon: BookIcon,
  items: [
    allOf('source', 'all', 'All sources', byTitle),
    unusedSources,
    {kind: 'heading', title: 'By status'},
    ...listsByValue({type: 'source', field: 'status', order: byTitle}, sourceStatuses),
    {kind: 'heading', title: 'By kind'},
    ...listsByValue({type: 'source', field: 'kind', order: byTitle}, sourceKinds),
  ],
}

const clinics: DeskGroup = {
  kind: 'group',
  id: 'clinics',
  title: 'Clinics',
  icon: HomeIcon,
  items: [
    allOf('clinic', 'all', 'All clinics'),
    allOf('localTerm', 'local-terms', 'Local terms', ascending('term')),
    allOf('person', 'people', 'People'),
  ],
}

/** Everything there is to write, by what it is for. */
export const contentDesk: readonly DeskItem[] = [
  {kind: 'heading', title: 'Pages'},
  allOf('condition', 'conditions', 'Conditions'),
  allOf('symptom', 'symptoms', 'Symptoms'),
  treatments,
  safety,
  allOf('guide', 'guides', 'Guides', byTitle),
  questions,
  allOf('cause', 'causes', 'Causes'),
  allOf('diagnosticTest', 'tests', 'Tests'),
  {kind: 'heading', title: 'Behind the pages'},
  evidence,
  allOf('bodyRegion', 'body-regions', 'Body regions'),
  clinics,
]
