/** What a document is called that stands anywhere in the answer to a query; null when it is not there or has no name. */
export function documentNameIn(answer: unknown, id: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  if ('_id' in answer && answer._id === id) return nameOf(answer)
  for (const value of Object.values(answer)) {
    const name = documentNameIn(value, id)
    if (name !== null) return name
  }
  return null
}

/** What a document is called, by whichever field names it. */
export function nameOf(document: object): string | null {
  const named = ['name', 'title', 'question'].map((field): unknown => Reflect.get(document, field))
  return named.find((name) => typeof name === 'string') ?? null
}
