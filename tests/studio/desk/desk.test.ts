import {describe, expect, test} from 'vitest'
import {schemaTypes} from '../../../schemas/index.ts'
import {invasiveness, urgencies} from '../../../schemas/vocabulary.ts'
import {type DeskItem, listsIn, typesOn} from '../../../studio/desk/DeskItem.ts'
import {desk} from '../../../studio/desk/desk.ts'
import {deskTemplates} from '../../../studio/desk/deskTemplates.ts'
import {reviewedTypes} from '../../../studio/desk/reviewedTypes.ts'

const documentTypes = schemaTypes.filter((schemaType) => schemaType.type === 'document')
const typeNames: readonly string[] = documentTypes.map(({name}) => name)

/** Where an editor finds all documents of each type. */
function homes(types: readonly string[]): Record<string, string[]> {
  const ofOneType = listsIn(desk).filter(({list}) => list.filter === undefined && list.types.length === 1)
  return Object.fromEntries(
    types.map((type) => [
      type,
      ofOneType.filter(({list}) => list.types[0] === type).map(({path}) => path.join(' > ')),
    ]),
  )
}

/** The lists of a group in order: their ids. */
const idsIn = (group: string): (string | undefined)[] =>
  listsIn(desk).flatMap(({path}) => (path[0] === group ? [path.at(-1)] : []))

describe('the desk', () => {
  test('has one place for all documents of a type, whatever the type', () => {
    expect(homes(typeNames)).toEqual({
      condition: ['conditions'],
      symptom: ['symptoms'],
      treatment: ['treatments > all'],
      cause: ['causes'],
      redFlag: ['safety > all'],
      diagnosticTest: ['tests'],
      bodyRegion: ['body-regions'],
      faq: ['questions > all'],
      guide: ['guides'],
      source: ['evidence > all'],
      person: ['clinics > people'],
      clinic: ['clinics > all'],
      localTerm: ['clinics > local-terms'],
    })
  })

  test('would be found to miss a type that nobody placed', () => {
    expect(homes(['leaflet'])).toEqual({leaflet: []})
  })

  test('lists no type that the studio does not know', () => {
    expect(typesOn(desk).filter((type) => !typeNames.includes(type))).toEqual([])
  })

  test('reviews every type that has a review', () => {
    const hasReview = (schemaType: (typeof documentTypes)[number]): boolean =>
      schemaType.fields.some((field: {name: string}) => field.name === 'review')
    const withReview = documentTypes.filter((schemaType) => hasReview(schemaType)).map(({name}) => name)
    expect(withReview.toSorted()).toEqual([...reviewedTypes].toSorted())
  })

  test('has treatments as the ladder and red flags by urgency', () => {
    expect(idsIn('treatments')).toEqual(['all', ...invasiveness.map(({value}) => value)])
    expect(idsIn('safety')).toEqual(['all', ...urgencies.map(({value}) => value), 'ask-first'])
  })

  test('gives no two items of a group the same address', () => {
    const twice = (items: readonly DeskItem[]): string[] => {
      const ids = items.flatMap((item) => (item.kind === 'heading' ? [] : [item.id]))
      const groups = items.filter((item) => item.kind === 'group')
      return [
        ...ids.filter((id, at) => ids.indexOf(id) !== at),
        ...groups.flatMap((group) => twice(group.items)),
      ]
    }
    expect(twice(desk)).toEqual([])
    expect(twice([...desk, ...desk])).not.toEqual([])
  })
})

test('a document made from a list starts with what puts it there', () => {
  const template = deskTemplates.find(({id}) => id === 'treatment-by-invasiveness')
  expect(template).toMatchObject({schemaType: 'treatment', parameters: [{name: 'invasiveness'}]})
  expect(template?.value({invasiveness: 'injection'})).toEqual({invasiveness: 'injection'})
  // A menu offers a template unless it needs a parameter.
  expect(deskTemplates.filter(({parameters = []}) => parameters.length === 0)).toEqual([])
})
