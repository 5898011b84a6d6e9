import {createClinicContent} from '../../../queries/index.ts'
import type {ClinicContent} from '../../../queries/index.ts'
import {jsonLd} from '../../../queries/jsonLd/jsonLd.ts'
import type {JsonLdPage} from '../../../queries/jsonLd/jsonLd.ts'
import type {JsonLdDocument} from '../../../queries/jsonLd/JsonLdDocument.ts'
import type {JsonLdOptions} from '../../../queries/jsonLd/readSite.ts'
import {startInProcess} from '../../lake/lakeUnderTest.ts'
import {seededDataset} from '../seededDataset.ts'
import {nodesIn} from './breachesOf.ts'
import type {JsonNode} from './breachesOf.ts'

/** A clinic's website over the seeded content. */
export interface SiteUnderTest {
  readonly content: ClinicContent
  /** The JSON-LD of a page at its address, with what the test adds to the options. */
  document(page: JsonLdPage, options?: Partial<JsonLdOptions>): JsonLdDocument
}

export const urlOf = ({_type, slug}: {_type: string; slug: string}): string =>
  `https://clinic.example/${_type}/${slug}`

export async function openSites(): Promise<{
  us: SiteUnderTest
  uk: SiteUnderTest
  close: () => Promise<void>
}> {
  const lake = await startInProcess()
  const client = await seededDataset(lake)
  const open = async (slug: string): Promise<SiteUnderTest> => {
    const content = createClinicContent({client, clinic: slug, perspective: 'published'})
    const clinic = await content.clinic()
    return {
      content,
      document: (page, options) =>
        jsonLd(page, {
          url: '_type' in page ? urlOf(page) : 'https://clinic.example/questions',
          clinic,
          urlOf,
          ...options,
        }),
    }
  }
  return {
    us: await open('example-back-clinic-us'),
    uk: await open('example-back-clinic-uk'),
    close: () => lake.close(),
  }
}

/** A page that the seeded content has. */
export async function found<Page>(page: Promise<Page | null>): Promise<Page> {
  const there = await page
  if (there === null) throw new Error('The page is not seeded.')
  return there
}

/** The nodes of a type in a document, at any depth. */
export const nodesOfType = (document: JsonLdDocument, type: string): JsonNode[] =>
  nodesIn(document['@graph']).filter(({'@type': types}) =>
    Array.isArray(types) ? types.includes(type) : types === type,
  )
