const collators = new Map<string, Intl.Collator>()

/** How readers of a locale expect words in order. Making one takes longer than sorting a page with it, so it is kept. */
export function collatorFor(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale)
  collators.set(locale, collator)
  return collator
}
