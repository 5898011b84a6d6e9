import {readdir, readFile} from 'node:fs/promises'
import {basename, extname, join, relative} from 'node:path'
import {acceptedWarningsFile} from './acceptedWarnings.ts'
import {parseContentFile} from './contentFile.ts'
import {readContentSchema} from './contentSchema.ts'
import type {ContentSchema, DocumentSchema} from './contentSchema.ts'
import {documentId} from './documentId.ts'
import type {DocumentName} from './documentId.ts'
import type {Problem} from './problem.ts'
import {suggestion} from './problem.ts'
import {schemaProblems} from './schemaProblems.ts'
import type {ContentDocument, Mention} from './toDocument.ts'
import {toDocument} from './toDocument.ts'
import {translationMetadata} from './translationMetadata.ts'

export type {Problem} from './problem.ts'
export type {ContentDocument} from './toDocument.ts'

export interface Content {
  /** The documents of the files that have no problem, by type and slug. */
  readonly documents: readonly ContentDocument[]
  /** The path of the file of each of them in the directory, by its id. */
  readonly files: ReadonlyMap<string, string>
  /** Everything that is wrong in any file, by file and line. */
  readonly problems: readonly Problem[]
}

/** What stands in a content directory beside the folders of document types. */
const schemaFolder = 'schema'
const otherFiles = [acceptedWarningsFile, 'source-statements.yaml', 'README.md']
const extensions = ['.yaml', '.yml']

interface Place {
  readonly file: string
  readonly type: DocumentSchema
  readonly slug: string
  /** The language of a translation; undefined for a document in the base language. */
  readonly language: string | undefined
}

const nameOf = ({type, slug, language}: Place): DocumentName => ({type: type.name, slug, language})

const byName = (a: {name: string}, b: {name: string}): number => (a.name < b.name ? -1 : 1)

const wholeFile = (file: string, message: string): Problem => ({file, line: 1, column: 1, path: '', message})

const entriesOf = async (directory: string) => {
  const entries = await readdir(directory, {withFileTypes: true})
  return entries.filter(({name}) => !name.startsWith('.')).toSorted(byName)
}

const slugFault = (slug: string, type: DocumentSchema): string | null => {
  if (type.slug === undefined || (type.slug.pattern.test(slug) && slug.length <= type.slug.maxLength))
    return null
  return (
    `"${slug}" cannot be a slug. Name the file with lower-case letters, digits and single hyphens, such as ` +
    `back-spasm.yaml, and at most ${type.slug.maxLength} characters.`
  )
}

const languageFault = (
  language: string | undefined,
  {name, language: known}: DocumentSchema,
): string | null => {
  if (language === undefined || known?.others.includes(language) === true) return null
  if (known === undefined) return `A ${name} has no translations. Name the file <slug>.yaml.`
  if (language === known.base) return `"${known.base}" is the base language. Name the file <slug>.yaml.`
  return `There is no language "${language}". ${suggestion(language, known.others, 'The languages of translations are')}`
}

/** Finds the file of each document, and whatever stands where it should not. */
const findFiles = async (directory: string, schema: ContentSchema): Promise<[Place[], Problem[]]> => {
  const places = new Map<string, Place>()
  const problems: Problem[] = []
  const types = [...schema.documents.keys()]
  for (const folder of await entriesOf(directory)) {
    const path = join(directory, folder.name)
    if (!folder.isDirectory()) {
      if (otherFiles.includes(folder.name)) continue
      problems.push(
        wholeFile(path, 'A content file stands in a folder named after its document type. Move it.'),
      )
      continue
    }
    if (folder.name === schemaFolder) continue
    const type = schema.documents.get(folder.name)
    if (type === undefined) {
      const known = suggestion(folder.name, types, 'The types are')
      problems.push(wholeFile(path, `There is no document type "${folder.name}". ${known}`))
      continue
    }
    for (const entry of await entriesOf(path)) {
      const file = join(path, entry.name)
      const extension = extname(entry.name)
      if (entry.isDirectory() || !extensions.includes(extension)) {
        problems.push(wholeFile(file, 'Only YAML files stand here, named <slug>.yaml. Move it.'))
        continue
      }
      const name = basename(entry.name, extension)
      const [slug = name, language] = name.split(/\.(.*)/)
      const place: Place = {file, type, slug, language}
      const id = documentId(nameOf(place))
      const taken = places.get(id)
      const fault =
        taken === undefined
          ? (slugFault(slug, type) ?? languageFault(language, type))
          : `The slug "${slug}" is taken by ${taken.file}. Delete or rename one of the two files.`
      if (fault !== null) problems.push(wholeFile(file, fault))
      if (taken === undefined) places.set(id, place)
    }
  }
  return [[...places.values()], problems]
}

/** What is wrong with a word that should be the slug of a document; null when there is one. */
const mentionFault = (
  {types, slug, kind}: Mention,
  slugs: ReadonlyMap<string, string[]>,
  clinic: readonly string[],
) => {
  const known = types.flatMap((type) => slugs.get(type) ?? [])
  if (known.includes(slug)) return null
  const [type = ''] = types
  const add = `add content/${type}/${slug}.yaml`
  if (kind === 'placeholder') {
    const words = [...clinic, ...known]
    return `There is no placeholder {${slug}}. ${suggestion(slug, words, 'The placeholders are')} Or ${add}.`
  }
  const hint = suggestion(slug, known, '')
  const found = hint.startsWith('Did') ? `${hint} Or ${add}.` : `Correct the slug, or ${add}.`
  return `There is no ${type} "${slug}". ${found}`
}

/**
 * Reads the content files in a directory (one YAML file for each document, `<documentType>/<slug>.yaml`, and for a
 * translation `<slug>.<language>.yaml`) into documents as Sanity stores them. A page with translations has one document
 * more, which tells the studio of them. Checks the files against the JSON Schemas in `content/schema` and against each
 * other, and reports every problem at once. The same files always give the same documents.
 *
 * @throws the error of the file system when the directory or a file cannot be read
 */
export const loadContent = async (directory: string): Promise<Content> => {
  const schema = readContentSchema()
  const [places, problems] = await findFiles(directory, schema)
  const originals = places.filter(({language}) => language === undefined)
  const slugs = Map.groupBy(originals, ({type}) => type.name)
  const slugsByType = new Map([...slugs].map(([type, found]) => [type, found.map(({slug}) => slug)]))
  const ids = new Set(places.map((place) => documentId(nameOf(place))))

  const documents: ContentDocument[] = []
  const files = new Map<string, string>()
  for (const place of places) {
    const {file, type, slug, language} = place
    if (language !== undefined && !ids.has(documentId({type: type.name, slug}))) {
      const original = `${slug}.yaml`
      problems.push(
        wholeFile(file, `This translates ${original}, which is not here. Add it, or rename this file.`),
      )
      continue
    }
    const content = parseContentFile(file, await readFile(file))
    if (!('value' in content)) {
      problems.push(...content)
      continue
    }
    const {document, mentions, problems: found} = toDocument(content, place, type, schema)
    const faults = [...schemaProblems(content, type), ...found]
    for (const mention of mentions) {
      const fault = mentionFault(mention, slugsByType, schema.placeholders.clinic)
      if (fault !== null) faults.push(mention.problem(fault))
    }
    problems.push(...faults)
    if (faults.length > 0) continue
    documents.push(document)
    files.set(document._id, relative(directory, file))
  }
  for (const {file, type, slug} of originals) {
    const others = type.language?.others ?? []
    const translations = others.filter((language) => files.has(documentId({type: type.name, slug, language})))
    if (type.language === undefined || translations.length === 0) continue
    const metadata = translationMetadata({type: type.name, slug}, type.language.base, translations)
    documents.push(metadata)
    files.set(metadata._id, relative(directory, file))
  }
  problems.sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  )
  return {documents, files, problems}
}
