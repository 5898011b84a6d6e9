import type {QuestionLeaf} from 'schema-dts'
import type {Review} from '../../schemas/review/review.query.ts'
import type {Seo} from '../../schemas/seo/seo.query.ts'
import type {JsonLdNode} from './JsonLdDocument.ts'
import type {Part} from './parts.ts'

/** What a page holds, for the node of the web page and the nodes beside it. What is left out is not there. */
export interface PageContent {
  /** What it is when it is not about health. */
  readonly type?: 'WebPage'
  readonly name?: string
  readonly description?: string
  readonly seo?: Seo | null
  readonly review?: Review
  /** What the page is for, then what that refers to. */
  readonly entities?: readonly JsonLdNode[]
  /** What the page is for when it answers questions. */
  readonly questions?: readonly QuestionLeaf[]
  readonly about?: readonly JsonLdNode[]
  readonly mentions?: readonly JsonLdNode[]
  readonly hasPart?: readonly Part[]
}
