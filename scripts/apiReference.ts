import {join} from 'node:path'
import {format} from 'oxfmt'
import {API} from 'typescript/unstable/sync'
import {contentModuleDeclaration} from './contentModuleDeclaration.ts'
import {createEntryReader, type Entry, type EntryReader} from './createEntryReader.ts'

/** The doors of the package, in the order in which somebody meets them. */
const doors = [
  {page: 'clinic-content.md', specifier: 'clinic-content', source: 'queries/index.ts'},
  {page: 'questions.md', specifier: 'clinic-content/questions', source: 'queries/questions.ts'},
  {page: 'json-ld.md', specifier: 'clinic-content/json-ld', source: 'queries/jsonLd.ts'},
  {page: 'groq.md', specifier: 'clinic-content/groq', source: 'queries/groq.ts'},
  {page: 'schemas.md', specifier: 'clinic-content/schemas', source: 'schemas/index.ts'},
  {page: 'lake.md', specifier: 'clinic-content/lake', source: 'lake/index.ts'},
]

/** What is built has no source to read. */
const contentPage = `# clinic-content/content

The content that this package comes with.

\`\`\`ts
${contentModuleDeclaration}\`\`\`
`

const groqSource = 'queries/groq.ts'

/** More links than these help nobody. */
const mostLinks = 20

const style = {printWidth: 100, semi: false, singleQuote: true, bracketSpacing: false}

/**
 * The API reference, a Markdown page for each door by its file name: the types as TypeScript's own checker knows them, and
 * the docstrings beside them. Results are spelled out by their members, for their types are inferred.
 *
 * @param root The project. Its tsconfig.build.json includes the doors.
 */
export async function apiReference(root: string): Promise<Map<string, string>> {
  const api = new API({cwd: root})
  try {
    const config = join(root, 'tsconfig.build.json')
    const project = api.updateSnapshot({openProjects: [config]}).getProject(config)
    if (project === undefined) throw new Error(`${config} was not read`)
    const reader = createEntryReader(
      root,
      project,
      doors.map(({source}) => source),
    )
    const pages = new Map<string, string>()
    for (const [name, text] of [...writePages(reader), ['content.md', contentPage] as const]) {
      const {code, errors} = await format(name, text, style)
      if (errors.length > 0) throw new Error(`${name}: ${errors.map(({message}) => message).join(', ')}`)
      pages.set(name, code)
    }
    return pages
  } finally {
    api.close()
  }
}

function writePages(reader: EntryReader): Map<string, string> {
  const queries = new Set(reader.namesIn(groqSource))
  const pageOf = new Map<string, string>()
  const pages = new Map<string, string>()
  for (const {page, specifier, source} of doors) {
    const names = reader
      .namesIn(source)
      .filter((name) => !pageOf.has(name))
      .filter((name) => (source === groqSource ? !name.endsWith('QueryResult') : !queries.has(name)))
    const entries = names.map((name) =>
      source === groqSource && /^[a-z]/.test(name) ? reader.query(source, name) : reader.entry(source, name),
    )
    for (const {name} of entries) pageOf.set(name, page)

    const parts: Entry[] = []
    const addParts = (mentions: readonly string[]): void => {
      for (const name of mentions.filter((mention) => !pageOf.has(mention))) {
        const part = reader.type(name)
        if (part === undefined) continue
        pageOf.set(name, page)
        parts.push(part)
        addParts(part.mentions)
      }
    }
    for (const {mentions} of entries) addParts(mentions)

    const section = (title: string, content: readonly Entry[]): string[] =>
      content.length === 0
        ? []
        : [
            `## ${title}`,
            ...content.flatMap(({name, text, mentions}) => [`### ${name}`, text, links(mentions)]),
          ]
    const links = (mentions: readonly string[]): string => {
      if (mentions.length === 0 || mentions.length > mostLinks) return ''
      const places = mentions.map((name) => {
        const other = pageOf.get(name)
        return `[${name}](${other === page ? '' : other}#${name.toLowerCase()})`
      })
      return `See ${places.join(', ')}.`
    }
    const ofKind = (kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind)
    pages.set(
      page,
      [
        `# ${specifier}`,
        reader.introductionTo(source),
        ...section('Functions', ofKind('function')),
        ...section('Namespaces', ofKind('namespace')),
        ...section(source === groqSource ? 'Queries' : 'Values', ofKind('value')),
        ...section('Types', ofKind('type')),
        ...section(
          'Parts of these types, exported by no name',
          parts.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
        ),
      ].join('\n\n'),
    )
  }
  return pages
}
