import type {MedicalSignLeaf, MedicalSymptomLeaf} from 'schema-dts'
import type {BodyRegion} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import type {SymptomCard} from '../../schemas/symptom/symptom.query.ts'
import type {SymptomPage} from '../pages.ts'
import {toPlainText} from '../richText/toPlainText.ts'
import {anatomy, conditionNode, medicalEntity} from './medicalEntity.ts'
import type {MedicalSubject} from './medicalEntity.ts'
import {node} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {part, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'

export const symptomContent = (page: SymptomPage, site: Site): PageContent => ({
  name: page.name,
  description: page.summary,
  seo: page.seo,
  review: page.review,
  entities: [symptomNode(page, site)],
  mentions: page.conditions.map((condition) => conditionNode(condition, site)),
  hasPart: [...redFlagParts(page.redFlags), ...part('Overview', toPlainText(page.description ?? []))],
})

type Symptom = MedicalSubject & Pick<SymptomCard, 'kind'> & {readonly bodyRegions?: readonly BodyRegion[]}

/** What a person feels is a symptom, and what another can see or feel is a sign. */
export function symptomNode(symptom: Symptom, site: Site): MedicalSymptomLeaf | MedicalSignLeaf {
  const common = {...medicalEntity(symptom, site), associatedAnatomy: anatomy(symptom.bodyRegions ?? [])}
  return symptom.kind === 'sign'
    ? node<MedicalSignLeaf>({'@type': 'MedicalSign', ...common})
    : node<MedicalSymptomLeaf>({'@type': 'MedicalSymptom', ...common})
}
