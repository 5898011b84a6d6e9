import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import * as z from 'zod'
import type {ContentDirectory} from './contentDirectory.ts'
import {createContentDirectory, source, symptomWith} from './contentDirectory.ts'

const blocksShape = z.array(
  z.looseObject({
    _key: z.string(),
    style: z.string(),
    markDefs: z.array(z.looseObject({_key: z.string(), _type: z.string()})),
    children: z.array(z.looseObject({_key: z.string(), text: z.string(), marks: z.array(z.string())})),
  }),
)

let content: ContentDirectory

beforeEach(async () => {
  content = await createContentDirectory({'source/nice.yaml': source})
})

afterEach(() => content.remove())

async function convert(markdown: string) {
  await content.write({'symptom/soreness.yaml': symptomWith(markdown)})
  const {documents, problems} = await content.load()
  expect(problems).toEqual([])
  return blocksShape.parse(documents.find(({_type}) => _type === 'symptom')?.['description'])
}

async function problemsOf(markdown: string): Promise<string[]> {
  await content.write({'symptom/soreness.yaml': symptomWith(markdown)})
  return content.problems()
}

describe('Markdown becomes Portable Text', () => {
  test('with paragraphs, headings and lists', async () => {
    const blocks = await convert(
      'One\nline.\n\n### Heading\n\n#### Smaller\n\n- bullet\n  - inner\n\n1. first',
    )
    expect(
      blocks.map(({style, listItem, level, children}) => [style, listItem, level, children[0]?.text]),
    ).toEqual([
      ['normal', undefined, undefined, 'One line.'],
      ['h3', undefined, undefined, 'Heading'],
      ['h4', undefined, undefined, 'Smaller'],
      ['normal', 'bullet', 1, 'bullet'],
      ['normal', 'bullet', 2, 'inner'],
      ['normal', 'number', 1, 'first'],
    ])
  })

  test('with strong and emphasis', async () => {
    const [block] = await convert('Keep **moving** _gently_.')
    expect(block?.children.map(({text, marks}) => [text, marks])).toEqual([
      ['Keep ', []],
      ['moving', ['strong']],
      [' ', []],
      ['gently', ['em']],
      ['.', []],
    ])
  })

  test('with web links, links to our own pages and citations told apart by scheme', async () => {
    const [block] = await convert(
      '[a](https://example.org), [b](symptom:soreness), [c](source:nice), [d](tel:911)',
    )
    expect(block?.markDefs.map(({_key, ...annotation}) => annotation)).toEqual([
      {_type: 'link', href: 'https://example.org'},
      {_type: 'internalLink', target: {_type: 'reference', _ref: 'symptom-soreness'}},
      {_type: 'citation', source: {_type: 'reference', _ref: 'source-nice'}},
      {_type: 'link', href: 'tel:911'},
    ])
    expect(block?.children.find(({text}) => text === 'c')?.marks).toEqual([block?.markDefs[2]?._key])
  })

  test('with keys that stay when another paragraph changes', async () => {
    const [first, second] = await convert('Same.\n\nBefore.')
    const [firstAfter, secondAfter] = await convert('Same.\n\nAfter.')
    expect(firstAfter).toEqual(first)
    expect(secondAfter?._key).not.toBe(second?._key)
  })

  test('with different keys for equal paragraphs', async () => {
    const [first, second, third] = await convert('Same.\n\nSame.\n\nSame.')
    expect([second?._key, third?._key]).toEqual([`${first?._key}-2`, `${first?._key}-3`])
  })

  test('always in the same way, with keys that are unique', async () => {
    const word = fc.constantFrom(
      'Rest',
      '**move**',
      '_slowly_',
      '[cited](source:nice)',
      '[page](https://example.org/a)',
    )
    const line = fc.array(word, {minLength: 1, maxLength: 5}).map((words) => words.join(' '))
    const block = fc
      .tuple(fc.constantFrom('', '### ', '- ', '1. '), line)
      .map(([prefix, text]) => `${prefix}${text}`)
    const markdown = fc.array(block, {minLength: 1, maxLength: 6}).map((blocks) => blocks.join('\n\n'))
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const blocks = await convert(text)
        expect(await convert(text)).toEqual(blocks)
        const keys = blocks.flatMap(({_key, children, markDefs}) => [
          _key,
          ...children.map((child) => child._key),
          ...markDefs.map((definition) => definition._key),
        ])
        expect(new Set(keys).size).toBe(keys.length)
      }),
      {numRuns: 30},
    )
  }, 30_000)
})

describe('Markdown that rich text cannot hold is a problem at its line', () => {
  const cases: [string, string, string][] = [
    [
      'a heading of another level',
      '# Big',
      'Rich text has only ### and #### headings, and no quotes. Use one of those, or a plain paragraph.',
    ],
    [
      'a quote',
      '> Quoted',
      'Rich text has only ### and #### headings, and no quotes. Use one of those, or a plain paragraph.',
    ],
    ['code', 'Some `code`', 'Rich text has only **strong** and _emphasis_. Take the other formatting out.'],
    [
      'a code block',
      '```\ncode\n```',
      'Rich text has no code. Start the lines without spaces and without ```.',
    ],
    ['an image', '![Spine](spine.png)', 'Images are added in the studio. Take this one out.'],
    ['HTML', '<div>Text</div>', 'Rich text has no HTML. Write Markdown.'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'Rich text has no tables. Write a list.'],
    ['a line across the page', '---', 'Rich text has no lines across the page. Use a heading.'],
    ['a check box', '- [ ] task', 'Rich text has no check boxes. Write a plain list.'],
    [
      'the title of a link',
      '[a](https://example.org "title")',
      'A link here has no title. Write [text](address).',
    ],
    [
      'a link to nowhere',
      '[a](heat)',
      'The link "heat" leads nowhere. Start it with one of https:, http:, tel:, mailto:, condition:, symptom:, treatment:, diagnosticTest:, guide:, faq:, source:.',
    ],
    [
      'a link that is not closed',
      '[a](source:nice',
      'The "](" here is left over. Close the link or the emphasis, and check its address.',
    ],
    [
      'emphasis that is not closed',
      'Keep **moving',
      'The "**" here is left over. Close the link or the emphasis, and check its address.',
    ],
  ]

  test.each(cases)('%s', async (_, markdown, message) => {
    expect(await problemsOf(`Fine.\n\n${markdown}`)).toEqual([
      `symptom/soreness.yaml:7:3 description: ${message}`,
    ])
  })

  test('no text at all', async () => {
    expect(await problemsOf('[only]: https://example.org')).toEqual([
      'symptom/soreness.yaml:4:14 description: There is no text in this. Fill it in, or take the field out.',
    ])
  })

  test('a link to a page or a source that there is not', async () => {
    expect(await problemsOf('[a](treatment:heat) and\n[b](source:nicee)')).toEqual([
      'symptom/soreness.yaml:5:3 description: There is no treatment "heat". Correct the slug, or add content/treatment/heat.yaml.',
      'symptom/soreness.yaml:6:3 description: There is no source "nicee". Did you mean "nice"? Or add content/source/nicee.yaml.',
    ])
  })
})
