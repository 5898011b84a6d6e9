import type {VocabularyEntry} from '../../schemas/vocabulary.ts'
import type {DeskList} from './DeskItem.ts'

/** One list for each value that a field can have, in the order of its vocabulary. */
export function listsByValue(
  {type, field, order}: {type: string; field: string; order: DeskList['order']},
  vocabulary: readonly VocabularyEntry[],
): DeskList[] {
  return vocabulary.map(({value, title}) => ({
    kind: 'list',
    id: value,
    title,
    types: [type],
    filter: `${field} == ${JSON.stringify(value)}`,
    order,
    startsWith: {field, value},
  }))
}
