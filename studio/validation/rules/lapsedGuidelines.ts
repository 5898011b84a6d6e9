import type {CheckedDocument, Part} from '../checkedDocument.ts'
import {partsOf} from '../checkedDocument.ts'
import type {DocumentSet, SetRule} from '../contentRule.ts'
import {itemsOf, targetOf, textOf} from '../fields.ts'

const outOfForce: readonly unknown[] = ['lapsed', 'superseded']

/** Whether sources are named and none of them is in force any more. */
const areAllOutOfForce = (ids: readonly (string | undefined)[], {byId}: DocumentSet): boolean =>
  ids.length > 0 && ids.every((id) => id !== undefined && outOfForce.includes(byId.get(id)?.fields['status']))

/** Whether a text says how old its source is: by its year, or in words of any language. */
const tellsItsAge = ({fields}: Part): boolean =>
  /\b(?:(?:19|20)\d{2}|older|earlier|lapsed|past its|antigu[oa]s?|anterior(?:es)?|vencid[oa]s?|caducad[oa]s?)\b/i.test(
    textOf(fields['text']),
  )

const claimsOn = (document: CheckedDocument, set: DocumentSet): readonly Part[] =>
  partsOf(document, 'claim').filter((claim) =>
    areAllOutOfForce(
      itemsOf(claim.fields['sources']).map((item) => targetOf(item)),
      set,
    ),
  )

export const lapsedGuidelines: SetRule = {
  id: 'E28-lapsed-guideline',
  title: 'What rests only on lapsed or superseded sources says so.',
  why: 'Old advice may have been taken back. A reader must not take it for what holds today.',
  source: 'ACP, guidelines lapse after 5 years; DISCERN, question 5',
  severity: 'warning',
  *check(set) {
    for (const document of set.documents) {
      for (const claim of claimsOn(document, set)) {
        if (tellsItsAge(claim)) continue
        yield {
          document,
          path: [...claim.path, 'sources'],
          message:
            'All sources of this claim are lapsed or superseded. Name a newer one, or say how old it is.',
        }
      }
      const positions = partsOf(document, 'guidelinePosition')
      const guidelines = positions.map(({fields}) => targetOf(fields['source']))
      if (!areAllOutOfForce(guidelines, set) || positions.some((position) => tellsItsAge(position))) continue
      yield {
        document,
        path: ['guidelinePositions'],
        message: 'Every guideline here is lapsed or superseded. Add one in force, or say how old they are.',
      }
    }
  },
}
