import type {DDxElementLeaf, MedicalConditionLeaf} from 'schema-dts'
import type {ConditionPage} from '../pages.ts'
import {toPlainText} from '../richText/toPlainText.ts'
import {causeNode, isLinked} from './causeContent.ts'
import {testNode} from './diagnosticTestContent.ts'
import {anatomy, conditionNode, medicalEntity} from './medicalEntity.ts'
import {node, references} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {claimLines, ladderParts, lines, part, question, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'
import {symptomNode} from './symptomContent.ts'
import {treatmentNode} from './treatmentContent.ts'

/**
 * A condition with what belongs to it. Named on the page and not said of the condition are: symptoms that point to
 * something else, causes whose link is unproven or disputed, tests that not everyone has, and treatments that are not
 * advised or are for another problem.
 */
export function conditionContent(page: ConditionPage, site: Site): PageContent {
  const symptoms = page.symptoms
    .filter(({frequency}) => frequency !== 'points-elsewhere')
    .map(({symptom}) => symptomNode(symptom, site))
  const tests = page.tests.filter(({use}) => use === 'everyone').map(({test}) => testNode(test, site))
  const treatments = page.treatments.ladder
    .flatMap(({options}) => options)
    .filter(({line, treatment: {kind}}) => (line === 'first' || line === 'next') && kind !== 'medical-device')
    .map(({treatment}) => treatmentNode(treatment, site))
  const linked = page.causes.filter(({support}) => isLinked(support)).map(({cause}) => cause)
  const causes = linked.filter(({kind}) => kind !== 'risk-factor').map((cause) => causeNode(cause, site))
  const riskFactors = linked.filter(({kind}) => kind === 'risk-factor').map((cause) => causeNode(cause, site))

  const condition = node<MedicalConditionLeaf>({
    '@type': 'MedicalCondition',
    ...medicalEntity(page, site),
    associatedAnatomy: anatomy(page.bodyRegions),
    signOrSymptom: references(symptoms),
    cause: references(causes),
    riskFactor: references(riskFactors),
    differentialDiagnosis: page.relatedConditions
      .filter(({relation}) => relation === 'can-look-like')
      .map(({difference, condition: other}): DDxElementLeaf => ({
        '@type': 'DDxElement',
        description: difference,
        diagnosis: conditionNode(other, site),
      })),
    typicalTest: references(tests),
    possibleTreatment: references(treatments),
    expectedPrognosis: page.course.map(({text}) => text),
  })

  return {
    name: page.name,
    description: page.summary,
    seo: page.seo,
    review: page.review,
    entities: [condition, ...symptoms, ...causes, ...riskFactors, ...tests, ...treatments],
    hasPart: [
      ...redFlagParts(page.redFlags),
      ...part('Overview', toPlainText(page.overview)),
      ...part('Overview', claimLines(page.keyFacts)),
      ...part(
        'Symptoms',
        lines(page.symptoms.map(({symptom, note}) => `${symptom.name}: ${note ?? symptom.summary}`)),
      ),
      ...part('Causes', lines(page.causes.map(({cause, note}) => `${cause.name}: ${note ?? cause.summary}`))),
      ...part(null, toPlainText(page.diagnosis ?? [])),
      ...ladderParts(page.treatments),
      ...part('Prognosis', claimLines(page.course)),
      ...part('Prevention', claimLines(page.prevention)),
      ...page.faqs.map((faq) => question(faq, site)),
    ],
  }
}
