import * as fc from 'fast-check'
import {parse} from 'parse5'
import type {DefaultTreeAdapterTypes} from 'parse5'
import {describe, expect, test} from 'vitest'
import type {JsonLdDocument} from '../../../queries/jsonLd/JsonLdDocument.ts'
import {jsonLdScript} from '../../../queries/jsonLd/jsonLdScript.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What an HTML parser finds in a page with this text in its script: the text of every script, and of all else. */
function scriptsOf(text: string): {scripts: string[]; rest: string} {
  const scripts: string[] = []
  let rest = ''
  const visit = (node: Node): void => {
    if (node.nodeName === 'script' && 'childNodes' in node) {
      scripts.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
      return
    }
    if ('value' in node) rest += node.value
    if ('data' in node) rest += node.data
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(`<!doctype html><body><script type="application/ld+json">${text}</script></body>`))
  return {scripts, rest}
}

const documentWith = (text: string): JsonLdDocument => ({
  '@context': 'https://schema.org',
  '@graph': [
    {'@type': 'MedicalWebPage', '@id': 'https://clinic.example/#webpage', name: text, description: text},
  ],
})

const hostile = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        '</script',
        '</SCRIPT >',
        '<script>',
        '<!--',
        '-->',
        '--!>',
        '<![CDATA[',
        ']]>',
        '&lt;/script&gt;',
        '\u2028',
        '\u2029',
        '\0',
        '\r\n',
        '"',
        '\\',
        '\uD800',
        '/',
        '>',
      ),
    ),
    {maxLength: 12},
  )
  .map((pieces) => pieces.join(''))

describe('the text of a script', () => {
  test('is one script and the same document, whatever its texts hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const document = documentWith(text)
        const {scripts, rest} = scriptsOf(jsonLdScript(document))
        expect(scripts).toHaveLength(1)
        expect(rest).toBe('')
        expect(JSON.parse(scripts[0] ?? '')).toEqual(document)
      }),
      {numRuns: 500},
    )
  })

  test('has none of the characters that mean something to HTML, XML or JavaScript', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(jsonLdScript(documentWith(text))).not.toMatch(/[<>&\u2028\u2029]/)
      }),
    )
  })

  test('is not safe as mere JSON, which the parser shows', () => {
    const document = documentWith('</script><script>alert(1)</script>')
    expect(scriptsOf(JSON.stringify(document)).scripts.length).toBeGreaterThan(1)
    expect(scriptsOf(JSON.stringify(documentWith('<!--<script>'))).scripts[0]).toContain('</script>')
  })
})
