import type {ComponentType} from 'react'
import type {UserComponent} from 'sanity/structure'
import type {Language} from '../../schemas/vocabulary.ts'

interface DeskEntry {
  /** Its part of the address; no two in one group have the same. */
  readonly id: string
  /** In the words of the people who work with it. */
  readonly title: string
}

/** The documents of some types in one language, or those of them that a filter picks. */
export interface DeskList extends DeskEntry {
  readonly kind: 'list'
  /** The icon of its type where it has none. */
  readonly icon?: ComponentType
  /** Names of document types. */
  readonly types: readonly string[]
  /** The title of its pane, where the title of the list says too little away from its heading. */
  readonly paneTitle?: string
  /** The language of the documents: the base language, unless it says another. */
  readonly language?: Language
  /** A GROQ condition that a document meets. Without one, all documents of the types and the language are listed. */
  readonly filter?: string
  /** The filter looks at other documents too, which nothing can listen to: the list is asked for again after each change. */
  readonly hasJoin?: true
  /** The values of the filter's parameters on a day, given as an ISO 8601 date. */
  readonly params?: (today: string) => Readonly<Record<string, string>>
  /** What it is sorted by: a field that all its types have. */
  readonly order: {readonly field: string; readonly direction: 'asc' | 'desc'}
  /** How pressing it is while there is anything in it. */
  readonly tone?: 'caution' | 'critical'
  /** A field that a document made from this list starts with, so that it stays in it. */
  readonly startsWith?: {readonly field: string; readonly value: string}
}

/** A pane of our own. */
export interface DeskPane extends DeskEntry {
  readonly kind: 'pane'
  readonly icon: ComponentType
  readonly component: UserComponent
}

/** A heading between items. */
export interface DeskHeading {
  readonly kind: 'heading'
  readonly title: string
}

export interface DeskGroup extends DeskEntry {
  readonly kind: 'group'
  readonly icon: ComponentType
  readonly items: readonly DeskItem[]
  /** Each list of the group tells how many documents it has. */
  readonly showsCounts?: true
}

export type DeskItem = DeskList | DeskPane | DeskGroup | DeskHeading

/** A list of the desk and the ids that lead to it, from the root. */
export interface PlacedList {
  readonly path: readonly string[]
  readonly list: DeskList
}

/** The lists among items and in their groups, in the order of the desk. */
export function listsIn(items: readonly DeskItem[], path: readonly string[] = []): PlacedList[] {
  return items.flatMap((item) => {
    if (item.kind === 'list') return [{path: [...path, item.id], list: item}]
    return item.kind === 'group' ? listsIn(item.items, [...path, item.id]) : []
  })
}

/** The document types of all lists. */
export function typesOn(items: readonly DeskItem[]): string[] {
  return [...new Set(listsIn(items).flatMap(({list}) => list.types))]
}
