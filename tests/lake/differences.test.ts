import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {differences} from '../../lake/index.ts'
import {QueryParseError} from '../../lake/errors.ts'
import {createQueryParser, unsupportedFunctions} from '../../lake/parseQuery.ts'

const page = new URL('../../docs/differences-from-sanity.md', import.meta.url)

/** The sections of the page, each as its heading and its labelled paragraphs. */
function sectionsOf(markdown: string): {title: string; hosted: string; lake: string; reason: string}[] {
  const [, ...sections] = markdown.split(/^## /m)
  return sections.map((section) => {
    const [title = '', ...paragraphs] = section.split('\n\n').map((text) => text.trim())
    const labelled = (label: string): string =>
      paragraphs.find((text) => text.startsWith(`**${label}:** `))?.slice(label.length + 6) ?? ''
    return {title, hosted: labelled('Hosted'), lake: labelled('The lake'), reason: labelled('Why')}
  })
}

test('the page lists exactly the known differences', async () => {
  expect(sectionsOf(await readFile(page, 'utf8'))).toEqual(differences)
})

test('a section that is missing or reworded would be noticed', async () => {
  const markdown = await readFile(page, 'utf8')

  expect(sectionsOf(markdown.replace('**Why:**', '**Reason:**'))).not.toEqual(differences)
  expect(sectionsOf(markdown.replace(/^## [^#]*/m, ''))).not.toEqual(differences)
})

test('the page names the functions that are refused', async () => {
  const [, text] = /## Functions that are not implemented([^#]*)/.exec(await readFile(page, 'utf8')) ?? []
  const isNamed = (name: string): boolean => {
    const [namespace, rest] = name.replace('global::', '').split('::')
    return text?.includes(rest === undefined ? `${namespace}()` : `${namespace}::`) ?? false
  }

  expect([...unsupportedFunctions].filter((name) => !isNamed(name))).toEqual([])
})

test('functions that the parser does not know are refused where they stand', () => {
  const parse = createQueryParser()
  for (const call of ['documents::incomingRefs()', 'geo(place)']) {
    expect(() => parse(`*[${call}]`, {})).toThrow(QueryParseError)
  }
})
