/** What a website can give a page of its own. A site without pages for one of these types leaves it out. */
export const pageTypes = [
  'condition',
  'symptom',
  'treatment',
  'diagnosticTest',
  'cause',
  'guide',
  'faq',
] as const
export type PageType = (typeof pageTypes)[number]

/** Holds for a document of one of `pageTypes`. */
export const isPage =
  '_type in ["condition", "symptom", "treatment", "diagnosticTest", "cause", "guide", "faq"]'
