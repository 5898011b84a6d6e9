import type * as z from 'zod/mini'
import {describe, expect, test} from 'vitest'
import {addressShape} from '../../schemas/address/address.query.ts'
import {aliasShape} from '../../schemas/alias/alias.query.ts'
import {availabilityShape} from '../../schemas/availability/availability.query.ts'
import {bodyRegionWithConditionsShape} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import {callToActionShape} from '../../schemas/callToAction/callToAction.query.ts'
import {careRouteShape} from '../../schemas/careRoute/careRoute.query.ts'
import {causeWithConditionsShape} from '../../schemas/cause/cause.query.ts'
import {claimShape} from '../../schemas/claim/claim.query.ts'
import {clinicShape} from '../../schemas/clinic/clinic.query.ts'
import {conditionShape} from '../../schemas/condition/condition.query.ts'
import {diagnosticTestWithConditionsShape} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import {faqWithConditionsShape} from '../../schemas/faq/faq.query.ts'
import {figureShape} from '../../schemas/figure/figure.query.ts'
import {guideSectionShape, guideShape} from '../../schemas/guide/guide.query.ts'
import {guidelinePositionShape} from '../../schemas/guidelinePosition/guidelinePosition.query.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {localTermShape} from '../../schemas/localTerm/localTerm.query.ts'
import {medicalCodeShape} from '../../schemas/medicalCode/medicalCode.query.ts'
import {personShape} from '../../schemas/person/person.query.ts'
import {redFlagShape} from '../../schemas/redFlag/redFlag.query.ts'
import {reviewShape} from '../../schemas/review/review.query.ts'
import {safetyItemShape} from '../../schemas/safetyItem/safetyItem.query.ts'
import {seoShape} from '../../schemas/seo/seo.query.ts'
import {sourceShape} from '../../schemas/source/source.query.ts'
import {sourceStatementShape} from '../../schemas/sourceStatement/sourceStatement.query.ts'
import {symptomShape} from '../../schemas/symptom/symptom.query.ts'
import {treatmentShape} from '../../schemas/treatment/treatment.query.ts'

const {causes, relatedConditions, symptoms, tests, treatments} = conditionShape.shape

/** What results hold of each schema type. */
const shapes: Record<string, z.ZodMiniObject> = {
  address: addressShape,
  alias: aliasShape,
  availability: availabilityShape,
  bodyRegion: bodyRegionWithConditionsShape,
  callToAction: callToActionShape,
  careRoute: careRouteShape,
  cause: causeWithConditionsShape,
  claim: claimShape,
  clinic: clinicShape,
  condition: conditionShape,
  conditionCause: causes.def.element,
  conditionSymptom: symptoms.def.element,
  conditionTest: tests.def.element,
  conditionTreatment: treatments.def.element,
  diagnosticTest: diagnosticTestWithConditionsShape,
  faq: faqWithConditionsShape,
  figure: figureShape,
  guide: guideShape,
  guidelinePosition: guidelinePositionShape,
  localTerm: localTermShape,
  localTermVariant: localTermShape.shape.variants.def.element,
  medicalCode: medicalCodeShape,
  person: personShape,
  redFlag: redFlagShape,
  relatedCondition: relatedConditions.def.element,
  review: reviewShape,
  safetyItem: safetyItemShape,
  seo: seoShape,
  source: sourceShape,
  sourceStatement: sourceStatementShape,
  symptom: symptomShape,
  treatment: treatmentShape,
  ...Object.fromEntries(
    guideSectionShape.def.options.map((section) => [section.shape._type.def.values[0], section]),
  ),
}

/** What only editors see. */
const editorsOnly: Record<string, string[]> = {
  localTerm: ['note'],
  review: ['translationChecked', 'log'],
  source: ['note'],
}

const storedFields = ({type, fields}: {name: string; type: string; fields: readonly {name: string}[]}) => [
  ...fields.map(({name}) => name),
  ...(type === 'image' ? ['asset', 'crop', 'hotspot'] : []),
]

/** Types without fields of their own: running text is a list, whose members shapes.test-d.ts holds to the schema. */
const lists = ['richText']

describe('what editors fill in', () => {
  const typesWithFields = schemaTypes.flatMap((type) => ('fields' in type ? [type] : []))

  test.each(typesWithFields.map((type) => [type.name, type] as const))(
    'as %s is in a result',
    (name, type) => {
      const read = Object.keys(shapes[name]?.shape ?? {})
      const unread = storedFields(type).filter((field) => !read.includes(field))
      expect(unread).toEqual(editorsOnly[name] ?? [])
    },
  )

  test('has no type beside those', () => {
    expect(schemaTypes.flatMap((type) => ('fields' in type ? [] : [type.name]))).toEqual(lists)
  })

  test('that no result held would be seen', () => {
    const type = {name: 'seo', type: 'object', fields: [{name: 'title'}, {name: 'keywords'}]}
    const read = Object.keys(seoShape.shape)
    expect(storedFields(type).filter((field) => !read.includes(field))).toEqual(['keywords'])
  })
})
