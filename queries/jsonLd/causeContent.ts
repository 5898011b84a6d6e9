import type {IdReference, MedicalCauseLeaf, MedicalRiskFactorLeaf} from 'schema-dts'
import type {CauseCard} from '../../schemas/cause/cause.query.ts'
import type {Condition} from '../../schemas/condition/condition.query.ts'
import type {CausePage} from '../pages.ts'
import {conditionNode, medicalEntity} from './medicalEntity.ts'
import type {MedicalSubject} from './medicalEntity.ts'
import {node, references} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {claimLines, part, redFlagParts} from './parts.ts'
import type {Site} from './readSite.ts'

export function causeContent(page: CausePage, site: Site): PageContent {
  const conditions = page.conditions.map((condition) => ({
    linked: isLinked(condition.support),
    condition: conditionNode(condition, site),
  }))
  const ofLinked = references(conditions.filter(({linked}) => linked).map(({condition}) => condition))
  return {
    name: page.name,
    description: page.summary,
    review: page.review,
    entities: [causeNode(page, site, ofLinked)],
    mentions: conditions.map(({condition}) => condition),
    hasPart: [...redFlagParts(page.redFlags), ...part('Causes', claimLines(page.claims))],
  }
}

/** Whether studies back the link between a cause and a condition at all. */
export const isLinked = (support: Condition['causes'][number]['support'] | null): boolean =>
  support === 'supported' || support === 'some-support'

/** What brings a condition or an episode about, or what goes with a higher chance of it. */
export function causeNode(
  cause: MedicalSubject & Pick<CauseCard, 'kind'>,
  site: Site,
  conditions: readonly IdReference[] = [],
): MedicalCauseLeaf | MedicalRiskFactorLeaf {
  const common = medicalEntity(cause, site)
  return cause.kind === 'risk-factor'
    ? node<MedicalRiskFactorLeaf>({'@type': 'MedicalRiskFactor', ...common, increasesRiskOf: conditions})
    : node<MedicalCauseLeaf>({'@type': 'MedicalCause', ...common, causeOf: conditions})
}
