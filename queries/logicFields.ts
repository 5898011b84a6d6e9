const names = [
  // A string of a list that is the whole result: a slug.
  '',
  '_id',
  '_key',
  '_type',
  '_updatedAt',
  'accessed',
  'clinics',
  'code',
  'doi',
  'emergencyNumber',
  'href',
  'language',
  'languages',
  'lastModified',
  'lastReviewed',
  'locale',
  'marks',
  'next',
  'nextReview',
  'phone',
  'pmid',
  'preview',
  'published',
  'slug',
  'sortValue',
  'system',
  'target',
  'url',
  'version',
] as const
export type LogicField = (typeof names)[number]

/**
 * Fields that programs read. They never hold placeholders, and they come back without stega characters. Every other
 * string is text for readers, except an enumeration. No field of these names holds text anywhere in a result.
 */
export const logicFields: ReadonlySet<string> = new Set(names)
