import * as z from 'zod/mini'

/** A field of a result, or an item of a list in it. */
export interface ResultPlace {
  /** The same for all items of a list that are of one kind, such as `sections[].body[].children`. */
  readonly name: string
  readonly path: readonly (string | number)[]
  readonly shape: z.core.$ZodType
  readonly value: unknown
}

/** Every place in a result. */
export function placesIn(shape: z.core.$ZodType, value: unknown): ResultPlace[] {
  const places: ResultPlace[] = []
  const visit = (place: ResultPlace): void => {
    if (place.path.length > 0) places.push(place)
    partsOf(place).forEach(visit)
  }
  visit({name: '', path: [], shape, value})
  return places
}

/** The fields or items right in a place. */
function partsOf({name, path, shape, value}: ResultPlace): ResultPlace[] {
  if (shape instanceof z.ZodMiniNullable) return partsOf({name, path, shape: shape.def.innerType, value})
  if (shape instanceof z.ZodMiniArray && Array.isArray(value)) {
    const {element} = shape.def
    return value.map((item: unknown, index) => ({
      name: `${name}[]`,
      path: [...path, index],
      shape: element,
      value: item,
    }))
  }
  if (shape instanceof z.ZodMiniDiscriminatedUnion) {
    const option = optionFor(shape, value)
    return partsOf({name: `${name}<${String(typesOf(option)[0])}>`, path, shape: option, value})
  }
  if (shape instanceof z.ZodMiniObject && isRecord(value)) {
    return Object.entries(shape.def.shape).flatMap(([field, inner]) =>
      field in value
        ? [{name: `${name}.${field}`, path: [...path, field], shape: inner, value: value[field]}]
        : [],
    )
  }
  return []
}

/**
 * What is left of a result when a list keeps only the items that hold something that no other does. Where it has nothing,
 * something is put in, so that there is every place that its shape has.
 */
export function condensed(
  shape: z.core.$ZodType,
  value: unknown,
  name = '',
  seen = new Set<string>(),
): unknown {
  seen.add(name)
  if (shape instanceof z.ZodMiniNullable) return condensed(shape.def.innerType, value, name, seen)
  if (shape instanceof z.ZodMiniExactOptional) return condensed(shape.def.innerType, value, name, seen)
  if (shape instanceof z.ZodMiniArray) {
    const {element} = shape.def
    const items: unknown[] = []
    for (const item of [...(Array.isArray(value) ? value : []), ...samplesOf(element)]) {
      const before = seen.size
      const rest = condensed(element, item, `${name}[]`, seen)
      if (seen.size > before) items.push(rest)
    }
    return items.length === 0 && !(element instanceof z.ZodMiniNever) ? [condensed(element, null)] : items
  }
  if (shape instanceof z.ZodMiniDiscriminatedUnion) {
    const option = optionFor(shape, value)
    return condensed(option, value, `${name}<${String(typesOf(option)[0])}>`, seen)
  }
  if (shape instanceof z.ZodMiniObject) {
    const fields = isRecord(value) ? value : {}
    return Object.fromEntries(
      Object.entries(shape.def.shape).flatMap(([field, inner]) =>
        inner instanceof z.ZodMiniExactOptional && !(field in fields)
          ? []
          : [[field, condensed(inner, fields[field], `${name}.${field}`, seen)]],
      ),
    )
  }
  return value ?? sampleOf(shape)
}

/** One item of each kind that a list can hold. */
function samplesOf(element: z.core.$ZodType): unknown[] {
  if (element instanceof z.ZodMiniNever) return []
  if (!(element instanceof z.ZodMiniDiscriminatedUnion)) return [null]
  return element.def.options.map((option) => ({_type: typesOf(option)[0]}))
}

function sampleOf(shape: z.core.$ZodType): unknown {
  const [value] = valuesOf(shape)
  if (value !== undefined) return value
  if (shape instanceof z.ZodMiniNumber) return 1
  if (shape instanceof z.ZodMiniBoolean) return true
  return shape instanceof z.ZodMiniNull ? null : 'text'
}

/** What an enumeration or a literal can be. */
export function valuesOf(shape: unknown): unknown[] {
  if (shape instanceof z.ZodMiniEnum) return Object.values(shape.def.entries)
  return shape instanceof z.ZodMiniLiteral ? shape.def.values : []
}

function typesOf(option: z.core.$ZodType): unknown[] {
  return option instanceof z.ZodMiniObject ? valuesOf(option.def.shape['_type']) : []
}

/** The option of a value's `_type`; the first when it has none. */
function optionFor({def: {options}}: z.ZodMiniDiscriminatedUnion, value: unknown): z.core.$ZodType {
  const type = isRecord(value) ? value['_type'] : undefined
  const option = options.find((one) => typesOf(one).includes(type)) ?? options[0]
  if (option === undefined) throw new TypeError('A union has options.')
  return option
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
