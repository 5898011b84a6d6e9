import {address} from './address/address.schema.ts'
import {alias} from './alias/alias.schema.ts'
import {availability} from './availability/availability.schema.ts'
import {bodyRegion} from './bodyRegion/bodyRegion.schema.ts'
import {callToAction} from './callToAction/callToAction.schema.ts'
import {careRoute} from './careRoute/careRoute.schema.ts'
import {cause} from './cause/cause.schema.ts'
import {claim} from './claim/claim.schema.ts'
import {clinic} from './clinic/clinic.schema.ts'
import {condition} from './condition/condition.schema.ts'
import {conditionCause} from './condition/conditionCause.schema.ts'
import {conditionSymptom} from './condition/conditionSymptom.schema.ts'
import {conditionTest} from './condition/conditionTest.schema.ts'
import {conditionTreatment} from './condition/conditionTreatment.schema.ts'
import {relatedCondition} from './condition/relatedCondition.schema.ts'
import {diagnosticTest} from './diagnosticTest/diagnosticTest.schema.ts'
import {faq} from './faq/faq.schema.ts'
import {figure} from './figure/figure.schema.ts'
import {callToActionSection} from './guide/callToActionSection.schema.ts'
import {evidenceSection} from './guide/evidenceSection.schema.ts'
import {faqSection} from './guide/faqSection.schema.ts'
import {guide} from './guide/guide.schema.ts'
import {leadSection} from './guide/leadSection.schema.ts'
import {redFlagSection} from './guide/redFlagSection.schema.ts'
import {textSection} from './guide/textSection.schema.ts'
import {treatmentLadderSection} from './guide/treatmentLadderSection.schema.ts'
import {guidelinePosition} from './guidelinePosition/guidelinePosition.schema.ts'
import {localTerm} from './localTerm/localTerm.schema.ts'
import {localTermVariant} from './localTerm/localTermVariant.schema.ts'
import {medicalCode} from './medicalCode/medicalCode.schema.ts'
import {person} from './person/person.schema.ts'
import {redFlag} from './redFlag/redFlag.schema.ts'
import {review} from './review/review.schema.ts'
import {richText} from './richText/richText.schema.ts'
import {safetyItem} from './safetyItem/safetyItem.schema.ts'
import {seo} from './seo/seo.schema.ts'
import {source} from './source/source.schema.ts'
import {sourceStatement} from './sourceStatement/sourceStatement.schema.ts'
import {symptom} from './symptom/symptom.schema.ts'
import {treatment} from './treatment/treatment.schema.ts'

/** Every type the studio knows: documents first, in the order editors meet them, then objects. */
export const schemaTypes = [
  condition,
  symptom,
  treatment,
  cause,
  redFlag,
  diagnosticTest,
  bodyRegion,
  faq,
  guide,
  source,
  person,
  clinic,
  localTerm,
  address,
  alias,
  availability,
  callToAction,
  callToActionSection,
  careRoute,
  claim,
  conditionCause,
  conditionSymptom,
  conditionTest,
  conditionTreatment,
  evidenceSection,
  faqSection,
  figure,
  guidelinePosition,
  leadSection,
  localTermVariant,
  medicalCode,
  redFlagSection,
  relatedCondition,
  review,
  richText,
  safetyItem,
  seo,
  sourceStatement,
  textSection,
  treatmentLadderSection,
]
