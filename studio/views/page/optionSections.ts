import type {Preview} from '../../../queries/Preview.ts'
import type {TreatmentLadder} from '../../../queries/treatmentLadder.ts'
import type {TreatmentCard} from '../../../schemas/treatment/treatment.query.ts'
import {treatmentLines, type ValueOf} from '../../../schemas/vocabulary.ts'
import {titleOf} from '../titleOf.ts'
import {entriesPart, entry, type PagePart, type PageSection, section, textPart} from './PageSection.ts'

/** One option for a condition, with as much of the treatment as a list shows. */
interface Option {
  _key: string
  line: ValueOf<typeof treatmentLines>
  note: string | null
  treatment: TreatmentCard
}

/** The options for a condition, rung by rung, and last what is not advised. */
export const optionSections = (ladder: Preview<TreatmentLadder<Option>> | null): (PageSection | null)[] => [
  ...(ladder?.ladder ?? []).map(({invasiveness, title, options}) =>
    section(invasiveness ?? 'other', title, [optionsPart(options)]),
  ),
  section('not-advised', titleOf(treatmentLines, 'not-advised'), [optionsPart(ladder?.notAdvised ?? [])]),
]

const optionsPart = (options: readonly Preview<Option>[]): PagePart | null =>
  entriesPart(
    options.map(({_key, line, note, treatment}) =>
      entry(
        _key,
        treatment?.name,
        [titleOf(treatmentLines, line)],
        [textPart(treatment?.summary, treatment), textPart(note)],
        treatment,
      ),
    ),
  )
