import type {
  AnatomicalStructureLeaf,
  CategoryCodeSetLeaf,
  MedicalCodeLeaf,
  MedicalConditionLeaf,
} from 'schema-dts'
import type {Alias} from '../../schemas/alias/alias.query.ts'
import type {BodyRegion} from '../../schemas/bodyRegion/bodyRegion.query.ts'
import type {MedicalCode} from '../../schemas/medicalCode/medicalCode.query.ts'
import {codeSystems} from '../vocabulary.ts'
import {node} from './node.ts'
import type {LinkedDocument, Site} from './readSite.ts'

/** A document about something medical, as its own page or another has it. */
export interface MedicalSubject extends LinkedDocument {
  readonly name: string
  readonly summary: string
  readonly aliases?: readonly Alias[]
  readonly codes?: readonly MedicalCode[]
}

/** What every MedicalEntity may have. */
export const medicalEntity = (subject: MedicalSubject, site: Site) => ({
  '@id': site.idOf(subject),
  name: subject.name,
  alternateName: otherNames(subject),
  description: subject.summary,
  url: site.urlOf(subject),
  code: medicalCodes(subject.codes),
})

const otherNames = ({name, aliases = []}: {name: string; aliases?: readonly Alias[]}): string[] => [
  ...new Set(aliases.map(({text}) => text).filter((text) => text !== name)),
]

const medicalCodes = (codes: readonly MedicalCode[] = []): MedicalCodeLeaf[] =>
  codes.map(({system, code, display, version, license}) => {
    const name = codeSystems.find(({value}) => value === system)?.title ?? system
    return {
      '@type': 'MedicalCode',
      name: display,
      codeValue: code,
      codingSystem: name,
      inCodeSet: node<CategoryCodeSetLeaf>({
        '@type': 'CategoryCodeSet',
        name,
        url: system,
        version,
        creditText: license,
      }),
    }
  })

export const anatomy = (regions: readonly BodyRegion[]): AnatomicalStructureLeaf[] =>
  regions.map((region) =>
    node<AnatomicalStructureLeaf>({
      '@type': 'AnatomicalStructure',
      name: region.name,
      alternateName: otherNames(region),
      code: medicalCodes(region.codes),
    }),
  )

/** A condition where another page names it. */
export const conditionNode = (condition: MedicalSubject, site: Site): MedicalConditionLeaf =>
  node<MedicalConditionLeaf>({'@type': 'MedicalCondition', ...medicalEntity(condition, site)})
