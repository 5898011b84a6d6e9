/** The types that go through clinical review: those with a `review`. */
export const reviewedTypes = [
  'condition',
  'symptom',
  'treatment',
  'cause',
  'redFlag',
  'diagnosticTest',
  'faq',
  'guide',
] as const
