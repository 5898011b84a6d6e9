import {join} from 'node:path'
import {format} from 'oxfmt'
import {API} from 'typescript/unstable/sync'
import {contentModuleDeclaration} from './contentModuleDeclaration.ts'
import {createEntryReader, type Entry, type EntryReader} from './createEntryReader.ts'

interface Door {
  readonly page: string
  readonly specifier: string
  readonly source: string
}

const queriesSource = 'queries/groq.ts'

/** In the order in which somebody meets them: what two doors export is on the page of the first. */
const doors: readonly Door[] = [
  {page: 'clinic-content.md', specifier: 'clinic-content', source: 'queries/index.ts'},
  {page: 'questions.md', specifier: 'clinic-content/questions', source: 'queries/questions.ts'},
  {page: 'json-ld.md', specifier: 'clinic-content/json-ld', source: 'queries/jsonLd.ts'},
  {page: 'groq.md', specifier: 'clinic-content/groq', source: queriesSource},
  {page: 'schemas.md', specifier: 'clinic-content/schemas', source: 'schemas/index.ts'},
  {page: 'lake.md', specifier: 'clinic-content/lake', source: 'lake/index.ts'},
]

/** What is built has no source to read. */
const contentPage = `# clinic-content/content

The content that this package comes with.

\`\`\`ts
${contentModuleDeclaration}\`\`\`
`

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
  const pageOf = new Map<string, string>()
  const pages = new Map<string, string>()
  for (const door of doors) {
    const entries = entriesOf(reader, door, pageOf)
    const parts = partsOf(reader, entries, door, pageOf)
    pages.set(door.page, pageText(door, reader.introductionTo(door.source), entries, parts, pageOf))
  }
  return pages
}

/** What a door exports and no page shows yet. `clinic-content` exports the queries too, which have a page of their own. */
function entriesOf(reader: EntryReader, {page, source}: Door, pageOf: Map<string, string>): Entry[] {
  const isOfQueries = source === queriesSource
  const ofQueries = new Set(reader.namesIn(queriesSource))
  const names = reader
    .namesIn(source)
    .filter((name) => !pageOf.has(name))
    // The type of a result is shown with its query.
    .filter((name) => (isOfQueries ? !name.endsWith('QueryResult') : !ofQueries.has(name)))
  for (const name of names) pageOf.set(name, page)
  return names.map((name) =>
    isOfQueries && name !== 'TypedQuery' ? reader.query(source, name) : reader.entry(source, name),
  )
}

/** The types that entries are made of and no page shows yet, A to Z. */
function partsOf(
  reader: EntryReader,
  entries: readonly Entry[],
  {page}: Door,
  pageOf: Map<string, string>,
): Entry[] {
  const parts: Entry[] = []
  const addParts = ({mentions}: Entry): void => {
    for (const name of mentions.filter((mention) => !pageOf.has(mention))) {
      const part = reader.type(name)
      if (part === undefined) continue
      pageOf.set(name, page)
      parts.push(part)
      addParts(part)
    }
  }
  entries.forEach(addParts)
  return parts.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

function pageText(
  {page, specifier, source}: Door,
  introduction: string,
  entries: readonly Entry[],
  parts: readonly Entry[],
  pageOf: ReadonlyMap<string, string>,
): string {
  const addressOf = (name: string): string => {
    const place = pageOf.get(name)
    const anchor = name.toLowerCase()
    const twin = [...pageOf].find(([other]) => other !== name && other.toLowerCase() === anchor)
    // A type stands after a function of the same name, and GitHub numbers the second.
    const number = twin !== undefined && twin[1] === place ? '-1' : ''
    return `${place === page ? '' : place}#${anchor}${number}`
  }
  const links = ({mentions}: Entry): string =>
    mentions.length === 0 || mentions.length > mostLinks
      ? ''
      : `See ${mentions.map((name) => `[${name}](${addressOf(name)})`).join(', ')}.`
  const section = (title: string, content: readonly Entry[]): string[] => [
    content.length === 0 ? '' : `## ${title}`,
    ...content.flatMap((entry) => [`### ${entry.name}`, entry.text, links(entry)]),
  ]
  const ofKind = (kind: Entry['kind']): Entry[] => entries.filter((entry) => entry.kind === kind)
  return [
    `# ${specifier}`,
    introduction,
    ...section('Functions', ofKind('function')),
    ...section('Namespaces', ofKind('namespace')),
    ...section(source === queriesSource ? 'Queries' : 'Values', ofKind('value')),
    ...section('Types', ofKind('type')),
    ...section('Parts of these types, exported by no name', parts),
  ].join('\n\n')
}
