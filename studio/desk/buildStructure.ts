import {catchError, distinctUntilChanged, map, of, startWith} from 'rxjs'
import type {DocumentStore, Schema} from 'sanity'
import type {
  DocumentListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolver,
} from 'sanity/structure'
import {apiVersion} from '../apiVersion.ts'
import {countLists, type ListCounts, listCountsShape} from './countLists.ts'
import {type DeskGroup, type DeskItem, type DeskList, listsIn, typesOn} from './DeskItem.ts'
import {templateId} from './deskTemplates.ts'
import {filterOf} from './filterOf.ts'
import {iconOf} from './iconOf.ts'
import {LiveDocuments} from './LiveDocuments.tsx'
import {liveQuery} from './liveQuery.ts'

interface StructureParts {
  readonly S: StructureBuilder
  readonly schema: Schema
  readonly documentStore: DocumentStore
  /** All types on the desk. */
  readonly types: readonly string[]
  /** Today as an ISO 8601 date. */
  readonly today: () => string
}

/** The desk as panes of the structure tool. Today is asked for whenever a list is opened. */
export const buildStructure =
  (desk: readonly DeskItem[], {today}: Pick<StructureParts, 'today'>): StructureResolver =>
  (S, {schema, documentStore}) =>
    S.list()
      .id('root')
      .title('Content')
      .items(itemsOf(desk, {S, schema, documentStore, types: typesOn(desk), today}))

/** @param counts - of the lists that show how many documents they have. */
function itemsOf(
  items: readonly DeskItem[],
  parts: StructureParts,
  counts: ListCounts = {},
): (ListItemBuilder | ReturnType<StructureBuilder['divider']>)[] {
  const {S} = parts
  return items.map((item) => {
    switch (item.kind) {
      case 'heading':
        return S.divider().title(item.title)
      case 'list':
        return listItem(item, parts, counts[item.id])
      case 'pane':
        return S.listItem()
          .id(item.id)
          .title(item.title)
          .icon(item.icon)
          .child(S.component(item.component).id(item.id).title(item.title).child(documentChild(S)))
      default:
        return S.listItem().id(item.id).title(item.title).icon(item.icon).child(groupChild(item, parts))
    }
  })
}

function groupChild(group: DeskGroup, parts: StructureParts) {
  const {S, documentStore, types, today} = parts
  const show = (counts?: ListCounts) =>
    S.list()
      .id(group.id)
      .title(group.title)
      .items(itemsOf(group.items, parts, counts))
  if (group.showsCounts === undefined) return show()

  // The list is there at once, the counts follow: to find the place of a document, Sanity waits for every group.
  return () => {
    const question = {...countLists(listsIn(group.items), today()), tag: 'desk.counts'}
    return liveQuery(documentStore, question, {types, shape: listCountsShape}).pipe(
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      catchError(() => of(undefined)),
      startWith(undefined),
      map(show),
    )
  }
}

function listItem(list: DeskList, parts: StructureParts, count: number | undefined): ListItemBuilder {
  const {S, schema} = parts
  const icon = iconOf(list, schema)
  const item = S.listItem()
    .id(list.id)
    .title(count === undefined ? list.title : `${list.title} (${count})`)
    .child(() => (list.hasJoin === undefined ? documentList(list, parts) : liveDocuments(list, parts)))
  return icon === undefined ? item : item.icon(icon)
}

function documentList(list: DeskList, {S, today}: StructureParts): DocumentListBuilder {
  const [type = '', ...otherTypes] = list.types
  const {id, title, paneTitle = title, language, order, filter, params, startsWith} = list
  if (filter === undefined && language === undefined && otherTypes.length === 0) {
    return S.documentTypeList(type)
      .id(id)
      .title(paneTitle)
      .apiVersion(apiVersion)
      .filter(filterOf(list))
      .defaultOrdering([order])
  }
  const documents = S.documentList()
    .id(id)
    .title(paneTitle)
    .apiVersion(apiVersion)
    .filter(filterOf(list))
    .params(params?.(today()) ?? {})
    .defaultOrdering([order])
  if (startsWith === undefined) return documents.initialValueTemplates([])
  const template = templateId(type, startsWith.field)
  return documents
    .canHandleIntent((intent, made) => intent === 'create' && made['template'] === template)
    .initialValueTemplates([S.initialValueTemplateItem(template, {[startsWith.field]: startsWith.value})])
}

function liveDocuments(list: DeskList, {S, types}: StructureParts) {
  const {field, direction} = list.order
  return S.component(LiveDocuments)
    .id(list.id)
    .title(list.paneTitle ?? list.title)
    .options({query: `*[${filterOf(list)}] | order(${field} ${direction}){_id, _type, language}`, types})
    .child(documentChild(S))
}

/** Opens the document that a pane of our own links to. */
const documentChild =
  (S: StructureBuilder) =>
  (documentId: string, {params}: {params: Record<string, string | undefined>}) =>
    S.defaultDocument({documentId, schemaType: params['type'] ?? ''})
