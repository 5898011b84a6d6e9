import type {PageType} from '../../schemas/document/page.query.ts'
import {pageTypes} from '../../schemas/document/page.query.ts'
import type {
  CausePage,
  ConditionPage,
  DiagnosticTestPage,
  FaqPage,
  GuidePage,
  SymptomPage,
  TreatmentPage,
} from '../../queries/pages.ts'
import type {Question} from '../../queries/Question.ts'
import {
  cause,
  condition,
  diagnosticTest,
  faq,
  guide,
  symptom,
  treatment,
} from '../../queries/questions/documentQuestions.ts'

/** All that a page of a clinic's website shows. */
export type Page =
  | CausePage
  | ConditionPage
  | DiagnosticTestPage
  | FaqPage
  | GuidePage
  | SymptomPage
  | TreatmentPage

const questionsByType: {readonly [Type in PageType]: (slug: string) => Question<Page | null>} = {
  cause,
  condition,
  diagnosticTest,
  faq,
  guide,
  symptom,
  treatment,
}

/** What to ask the query library for the page of a document. */
export const pageQuestion = (type: PageType, slug: string): Question<Page | null> =>
  questionsByType[type](slug)

/** True of the name of a type whose documents have a page. */
export const isPageType = (name: string): name is PageType => pageTypes.some((type) => type === name)
