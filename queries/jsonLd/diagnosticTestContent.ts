import type {ImagingTestLeaf, MedicalTestLeaf} from 'schema-dts'
import type {DiagnosticTestCard} from '../../schemas/diagnosticTest/diagnosticTest.query.ts'
import type {DiagnosticTestPage} from '../pages.ts'
import type {ExaminationTest, TestNode} from './JsonLdDocument.ts'
import {conditionNode, medicalEntity} from './medicalEntity.ts'
import type {MedicalSubject} from './medicalEntity.ts'
import {node} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {claimLines, part, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'

export const diagnosticTestContent = (page: DiagnosticTestPage, site: Site): PageContent => ({
  name: page.name,
  description: page.summary,
  seo: page.seo,
  review: page.review,
  entities: [testNode(page, site)],
  mentions: page.conditions.map((condition) => conditionNode(condition, site)),
  hasPart: [...redFlagParts(page.redFlags), ...part('Overview', claimLines(page.claims))],
})

/** A test. What it diagnoses is not said: most tests of a condition are there to find something else. */
export function testNode(test: MedicalSubject & Pick<DiagnosticTestCard, 'kind'>, site: Site): TestNode {
  const common = medicalEntity(test, site)
  switch (test.kind) {
    case 'history-and-examination':
      return node<ExaminationTest>({'@type': ['PhysicalExam', 'MedicalTest'], ...common})
    case 'imaging':
      return node<ImagingTestLeaf>({'@type': 'ImagingTest', ...common})
    case 'laboratory':
    case 'electrodiagnostic':
      return node<MedicalTestLeaf>({'@type': 'MedicalTest', ...common})
  }
  return test.kind satisfies never
}
