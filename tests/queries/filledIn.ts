import type {ContentDocument} from '../../sync/loadContent.ts'

/**
 * Documents filled in where ours leave something empty: each has an author and a reviewer with a photo, a picture for
 * shared links, one in every text and a related condition, all documents of its own.
 */
export function filledIn(documents: readonly ContentDocument[]): ContentDocument[] {
  const added: ContentDocument[] = []
  const add = (_type: string, fields: object = {}): {_ref: string} => {
    const _id = `${_type}-${added.length}`
    added.push({_id, _type, ...fields})
    return {_ref: _id}
  }
  const picture = (): object => ({asset: add('sanity.imageAsset')})
  const person = (): object => add('person', {photo: picture()})

  const withPictures = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items: unknown[] = value.map(withPictures)
      return items.some(isBlock) ? [...items, {_type: 'figure', ...picture()}] : items
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, withPictures(inner)]))
  }
  const filled = documents.map(({_id, _type, ...fields}) => ({
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, withPictures(value)])),
    _id,
    _type,
    review: {author: person(), reviewer: person()},
    seo: {image: picture()},
    relatedConditions: [{condition: add('condition')}],
  }))
  return [...filled, ...added]
}

const isBlock = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && '_type' in item && item._type === 'block'
