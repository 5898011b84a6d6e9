import {describe, expect, test} from 'vitest'
import {checkSource} from '../../../studio/validation/checkSource.ts'

describe('a source', () => {
  test('can be found by a DOI, a PMID or a web address', () => {
    expect(checkSource({kind: 'review', doi: '10.7326/M16-2367'})).toBe(true)
    expect(checkSource({kind: 'review', pmid: '28192789'})).toBe(true)
    expect(checkSource({kind: 'review', url: 'https://example.org'})).toBe(true)
    expect(checkSource({kind: 'review'})).toBe(
      'Add a DOI, a PMID or a web address, so that readers can find the source.',
    )
  })

  test('that is our own search has no address', () => {
    expect(checkSource({kind: 'evidence-search'})).toBe(true)
  })

  test.each(['guideline', 'safety-notice', 'product-label'])('that is a %s says where it applies', (kind) => {
    const url = 'https://example.org'
    expect(checkSource({kind, url})).toBe('Say in which country it applies, or that it is international.')
    expect(checkSource({kind, url, jurisdiction: 'GB'})).toBe(true)
  })

  test('is not judged before its kind is known', () => {
    expect(checkSource(undefined)).toBe(true)
    expect(checkSource({})).toBe(true)
  })
})
