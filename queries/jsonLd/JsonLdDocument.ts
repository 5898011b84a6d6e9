import type {
  BreadcrumbListLeaf,
  DrugClassLeaf,
  DrugLeaf,
  ImagingTestLeaf,
  LifestyleModificationLeaf,
  MedicalCauseLeaf,
  MedicalClinicLeaf,
  MedicalConditionLeaf,
  MedicalDeviceLeaf,
  MedicalRiskFactorLeaf,
  MedicalSignLeaf,
  MedicalSymptomLeaf,
  MedicalTestLeaf,
  MedicalTherapyLeaf,
  MedicalWebPageLeaf,
  PhysicalTherapyLeaf,
  WebPageLeaf,
} from 'schema-dts'

/** A page of questions is both: only a WebPage has a date of review, and only on an FAQPage are questions looked for. */
export interface FaqWebPage extends Omit<MedicalWebPageLeaf, '@type'> {
  '@type': readonly ['MedicalWebPage', 'FAQPage']
}

/** An examination is a procedure, and a condition's `typicalTest` takes none. */
export interface ExaminationTest extends Omit<MedicalTestLeaf, '@type'> {
  '@type': readonly ['PhysicalExam', 'MedicalTest']
}

/** An operation alone has no contraindication, and `possibleTreatment` takes none. */
export interface SurgicalTherapy extends Omit<MedicalTherapyLeaf, '@type'> {
  '@type': readonly ['SurgicalProcedure', 'MedicalTherapy']
}

/** `possibleTreatment` takes no psychological treatment that is not a therapy too. */
export interface PsychologicalTherapy extends Omit<MedicalTherapyLeaf, '@type'> {
  '@type': readonly ['PsychologicalTreatment', 'MedicalTherapy']
}

export type TreatmentNode =
  | DrugClassLeaf
  | DrugLeaf
  | LifestyleModificationLeaf
  | MedicalDeviceLeaf
  | MedicalTherapyLeaf
  | PhysicalTherapyLeaf
  | PsychologicalTherapy
  | SurgicalTherapy

export type TestNode = ExaminationTest | ImagingTestLeaf | MedicalTestLeaf

/** What stands at the top of a document. Nodes refer to each other by `@id`. */
export type JsonLdNode =
  | BreadcrumbListLeaf
  | FaqWebPage
  | MedicalCauseLeaf
  | MedicalClinicLeaf
  | MedicalConditionLeaf
  | MedicalRiskFactorLeaf
  | MedicalSignLeaf
  | MedicalSymptomLeaf
  | MedicalWebPageLeaf
  | TestNode
  | TreatmentNode
  | WebPageLeaf

/**
 * What a page is about, for search engines: JSON-LD 1.1 in the vocabulary of schema.org 30.0. The types are those of schema-dts
 * 2.1.0, which is made from the release after it, 30.1; nothing that is new there is used here.
 */
export interface JsonLdDocument {
  readonly '@context': 'https://schema.org'
  readonly '@graph': readonly JsonLdNode[]
}
