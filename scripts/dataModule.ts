/** In characters of JavaScript. What is shorter is written again where it stands. */
const shortestShared = 20

/**
 * The JavaScript of a module that exports data by its names: strings, numbers, booleans, null, regular expressions, lists
 * and plain objects. A list or an object that is in more than one place is written once; so is, by reference, a text
 * that another module exports. It has nothing but literals, so that a bundler drops all that nothing uses.
 *
 * @param texts - each text that `from` exports, with the name of the export.
 */
export function dataModule(
  values: Readonly<Record<string, unknown>>,
  {texts, from}: {texts: ReadonlyMap<string, string>; from: string},
): string {
  const places = countPlaces(Object.values(values))
  const sharedNames = new Map<string, string>()
  const imported = new Set<string>()
  const lines: string[] = []

  const literal = (value: unknown): string => {
    const name = typeof value === 'string' ? texts.get(value) : undefined
    if (name !== undefined) {
      imported.add(name)
      return name
    }
    if (value instanceof RegExp) return String(value)
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const key = JSON.stringify(value)
    const shared = sharedNames.get(key)
    if (shared !== undefined) return shared
    const written = Array.isArray(value)
      ? `[${value.map(literal).join(', ')}]`
      : `{${Object.entries(value)
          .map(([field, inner]) => `${JSON.stringify(field)}: ${literal(inner)}`)
          .join(', ')}}`
    if (places.get(key) === 1 || written.length < shortestShared) return written
    const newName = `shared${sharedNames.size}`
    sharedNames.set(key, newName)
    lines.push(`const ${newName} = ${written}\n`)
    return newName
  }
  for (const [name, value] of Object.entries(values)) lines.push(`export const ${name} = ${literal(value)}\n`)

  const imports = imported.size === 0 ? '' : `import {${[...imported].join(', ')}} from '${from}'\n`
  return imports + lines.join('')
}

/** In how many places each list and object is, by its JSON. What is inside of one is counted once. */
function countPlaces(values: readonly unknown[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const key = JSON.stringify(value)
    const before = places.get(key) ?? 0
    places.set(key, before + 1)
    if (before === 0) Object.values(value).forEach(count)
  }
  values.forEach(count)
  return places
}
