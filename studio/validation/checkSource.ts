/** The kinds of source that speak for a place and therefore must name it. */
const placedKinds: readonly unknown[] = ['guideline', 'safety-notice', 'product-label']

/**
 * Checks that a reader can find the source (a DOI, a PMID or a web address; our own searches have none) and that a
 * guideline, label or notice says where it applies. Returns `true`, or the sentence an editor reads.
 */
export const checkSource = (source: Readonly<Record<string, unknown>> | undefined): true | string => {
  if (source?.['kind'] === undefined) return true
  const identified = [source['doi'], source['pmid'], source['url']].some((value) => value !== undefined)
  if (!identified && source['kind'] !== 'evidence-search') {
    return 'Add a DOI, a PMID or a web address, so that readers can find the source.'
  }
  if (placedKinds.includes(source['kind']) && source['jurisdiction'] === undefined) {
    return 'Say in which country it applies, or that it is international.'
  }
  return true
}
