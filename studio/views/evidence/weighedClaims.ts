import type {TreatmentChoices} from '../../../queries/pages.ts'
import type {Preview} from '../../../queries/Preview.ts'
import type {Claim} from '../../../schemas/claim/claim.query.ts'
import type {Language} from '../../../schemas/vocabulary.ts'
import type {Page} from '../pageQuestion.ts'

/** The document that makes a claim. */
interface Claimant {
  readonly _id: string
  readonly _type: string
  readonly name: string | null
  readonly language: Language | null
}

export interface WeighedClaim {
  readonly claim: Preview<Claim>
  readonly from: Claimant
}

type Choices = Preview<TreatmentChoices>

/**
 * The claims of a page, then of what it lists, each once. For a condition, those of its treatments are in `choices`. A symptom and an answer have sources and no claims.
 */
export function weighedClaims(page: Preview<Page>, choices: Choices | null): WeighedClaim[] {
  const byClaimant = new Map(claimsOf(page, choices).map((each) => [each.from._id, each]))
  return [...byClaimant.values()].flatMap(({from, claims}) => claims.map((claim) => ({from, claim})))
}

/** No two of a page are from the same document, unless it lists that twice. */
interface ClaimsFrom {
  readonly from: Claimant
  readonly claims: readonly Preview<Claim>[]
}

function claimsOf(page: Preview<Page>, choices: Choices | null): ClaimsFrom[] {
  switch (page._type) {
    case 'condition':
      return [
        {from: page, claims: [...page.keyFacts, ...page.course, ...page.prevention]},
        ...page.causes.flatMap(({cause}) => (cause === null ? [] : {from: cause, claims: cause.claims})),
        ...page.tests.flatMap(({test}) => (test === null ? [] : {from: test, claims: test.claims})),
        ...(choices === null ? [] : claimsOfOptions(choices)),
      ]
    case 'treatment':
      return [{from: page, claims: page.evidence}]
    case 'cause':
    case 'diagnosticTest':
      return [{from: page, claims: page.claims}]
    case 'guide': {
      const guide = {_id: page._id, _type: page._type, name: page.title, language: page.language}
      return [
        {
          from: guide,
          claims: page.sections.flatMap((each) => (each._type === 'evidenceSection' ? each.claims : [])),
        },
        ...page.sections.flatMap((each) =>
          each._type === 'treatmentLadderSection' ? claimsOfOptions(each) : [],
        ),
      ]
    }
    case 'symptom':
    case 'faq':
      return []
  }
  return page satisfies never
}

const claimsOfOptions = ({ladder, notAdvised}: Pick<Choices, 'ladder' | 'notAdvised'>): ClaimsFrom[] =>
  [...ladder.flatMap(({options}) => options), ...notAdvised].flatMap(({treatment}) =>
    treatment === null ? [] : {from: treatment, claims: treatment.evidence},
  )
