import type {Language} from '../../schemas/vocabulary.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {Path} from './fields.ts'

/** An error stops a document from being published; a warning wants to be put right, or a reason why it stands. */
export type Severity = 'error' | 'warning'

/** One breach of a rule. */
export interface Finding {
  /** The field where an editor can put it right. */
  readonly path: Path
  /** What is wrong and what to do. */
  readonly message: string
  /** The schema says the same at this field, so that the studio need not say it twice. */
  readonly alsoInSchema?: true
}

/** What a rule may know besides the content. */
export interface RuleContext {
  /** The day of the check, as an ISO 8601 date. */
  readonly today: string
}

interface RuleFacts {
  /** The content standard it keeps, and a name. */
  readonly id: string
  /** What must hold, in one sentence. */
  readonly title: string
  /** Why it matters to a reader. */
  readonly why: string
  /** Where it comes from. */
  readonly source: string
  readonly severity: Severity
  /** The one language whose words the rule knows; documents in another are not its business. */
  readonly language?: Language
}

/** A rule that can be judged from one document. */
export interface DocumentRule extends RuleFacts {
  check(document: CheckedDocument, context: RuleContext): Iterable<Finding>
}

/** All documents that are checked together. */
export interface DocumentSet {
  readonly documents: readonly CheckedDocument[]
  readonly byId: ReadonlyMap<string, CheckedDocument>
}

export interface SetFinding extends Finding {
  readonly document: CheckedDocument
}

/** A rule that needs other documents too, such as the sources that a claim names. */
export interface SetRule extends RuleFacts {
  check(set: DocumentSet, context: RuleContext): Iterable<SetFinding>
}
