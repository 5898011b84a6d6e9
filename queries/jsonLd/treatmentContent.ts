import type {
  DrugClassLeaf,
  DrugLeaf,
  LifestyleModificationLeaf,
  MedicalDeviceLeaf,
  MedicalEntityLeaf,
  MedicalGuidelineLeaf,
  MedicalGuidelineRecommendationLeaf,
  MedicalTherapyLeaf,
  PhysicalTherapyLeaf,
} from 'schema-dts'
import type {GuidelinePosition} from '../../schemas/guidelinePosition/guidelinePosition.query.ts'
import type {SafetyItem} from '../../schemas/safetyItem/safetyItem.query.ts'
import type {TreatmentCard} from '../../schemas/treatment/treatment.query.ts'
import type {TreatmentPage} from '../pages.ts'
import {toPlainText} from '../richText/toPlainText.ts'
import {publicationDate} from './citation.ts'
import type {PsychologicalTherapy, SurgicalTherapy, TreatmentNode} from './JsonLdDocument.ts'
import {conditionNode, medicalEntity} from './medicalEntity.ts'
import type {MedicalSubject} from './medicalEntity.ts'
import {node} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {claimLines, part, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'

export const treatmentContent = (page: TreatmentPage, site: Site): PageContent => ({
  name: page.name,
  description: page.summary,
  seo: page.seo,
  review: page.review,
  entities: [treatmentNode(page, site)],
  mentions: [
    ...page.conditions.map((condition) => conditionNode(condition, site)),
    ...page.alternatives.map((alternative) => treatmentNode(alternative, site)),
  ],
  hasPart: [
    ...redFlagParts(page.redFlags),
    ...part('Overview', toPlainText(page.whatItIs)),
    ...part('HowItWorks', toPlainText(page.howItWorks)),
    ...part(null, toPlainText(page.whatToExpect)),
    ...part(null, toPlainText(page.withoutIt)),
    ...part('Effectiveness', claimLines(page.evidence)),
    ...part('SideEffects', claimLines(sideEffects(page.safety))),
    ...part('Safety', claimLines(page.safety.filter(({kind}) => kind !== 'side-effect'))),
  ],
})

type Treatment = MedicalSubject &
  Pick<TreatmentCard, 'kind'> &
  Partial<Pick<TreatmentPage, 'guidelinePositions' | 'safety' | 'availableHere'>>

/**
 * A treatment. What is said of it depends on what it is: schema.org has no contraindication on a medicine or on a change of
 * habits, and takes an unwanted effect as a MedicalEntity only.
 */
export function treatmentNode(treatment: Treatment, site: Site): TreatmentNode {
  const {guidelinePositions = [], safety = [], codes = [], availableHere = null} = treatment
  const common = {...medicalEntity(treatment, site), guideline: guidelinePositions.map(guideline)}
  const harms = {
    contraindication: safety.filter(({kind}) => kind === 'contraindication').map(({text}) => text),
    adverseOutcome: sideEffects(safety).map(({text}): MedicalEntityLeaf => ({
      '@type': 'MedicalEntity',
      description: text,
    })),
  }
  switch (treatment.kind) {
    case 'lifestyle-modification':
      return node<LifestyleModificationLeaf>({'@type': 'LifestyleModification', ...common})
    case 'physical-therapy':
      return node<PhysicalTherapyLeaf>({'@type': 'PhysicalTherapy', ...common, ...harms})
    case 'medical-therapy':
      return node<MedicalTherapyLeaf>({'@type': 'MedicalTherapy', ...common, ...harms})
    case 'percutaneous-procedure':
      return node<MedicalTherapyLeaf>({
        '@type': 'MedicalTherapy',
        ...common,
        ...harms,
        procedureType: 'https://schema.org/PercutaneousProcedure',
      })
    case 'psychological-treatment':
      return node<PsychologicalTherapy>({
        '@type': ['PsychologicalTreatment', 'MedicalTherapy'],
        ...common,
        ...harms,
      })
    case 'surgical-procedure':
      return node<SurgicalTherapy>({'@type': ['SurgicalProcedure', 'MedicalTherapy'], ...common, ...harms})
    case 'medical-device':
      return node<MedicalDeviceLeaf>({'@type': 'MedicalDevice', ...common, ...harms})
    case 'drug-class':
      return node<DrugClassLeaf>({'@type': 'DrugClass', ...common})
    case 'drug':
      return node<DrugLeaf>({
        '@type': 'Drug',
        ...common,
        rxcui: codes.filter(({system}) => system === rxNorm).map(({code}) => code),
        prescriptionStatus: availableHere && (prescriptionStatuses[availableHere.prescriptionStatus] ?? null),
        warning: safety.filter(({kind}) => kind !== 'side-effect').map(({text}) => text),
      })
  }
  return treatment.kind satisfies never
}

const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** The other statuses have no counterpart. */
const prescriptionStatuses: {readonly [Status in string]?: DrugLeaf['prescriptionStatus']} = {
  'over-the-counter': 'https://schema.org/OTC',
  'prescription-only': 'https://schema.org/PrescriptionOnly',
}

const sideEffects = (safety: readonly SafetyItem[]): SafetyItem[] =>
  safety.filter(({kind}) => kind === 'side-effect')

/**
 * What a guideline says. Advice against it is a recommendation too: a MedicalGuidelineContraindication would say that harm
 * was shown, and the position does not tell why. No level of evidence is given: those letters name designs of studies, and
 * cannot be told from a certainty.
 */
function guideline({
  direction,
  strength,
  text,
  source,
}: GuidelinePosition): MedicalGuidelineLeaf | MedicalGuidelineRecommendationLeaf {
  const common = {
    name: source.title,
    description: text,
    guidelineDate: publicationDate(source),
    url: source.url,
  }
  return direction === 'none'
    ? node<MedicalGuidelineLeaf>({'@type': 'MedicalGuideline', ...common})
    : node<MedicalGuidelineRecommendationLeaf>({
        '@type': 'MedicalGuidelineRecommendation',
        ...common,
        recommendationStrength: strength === 'not-stated' ? direction : `${direction}, ${strength}`,
      })
}
