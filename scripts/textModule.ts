/** In characters. What is shorter compresses as well where it stands. */
const shortestFragment = 120

/**
 * The JavaScript of a module that exports texts by their names. What stands between brackets in more than one place is
 * written once. A bundler drops every text that nothing uses, with the fragments that only it has.
 *
 * @throws Error for a text whose brackets do not pair.
 */
export function textModule(texts: Readonly<Record<string, string>>): string {
  const fragments = sharedFragments(Object.values(texts))
  const nameOf = new Map(fragments.map((fragment, at) => [fragment, `fragment${at}`]))

  const template = (text: string): string =>
    partsOf(text)
      .map(({isBracketed, part}) => {
        const name = isBracketed ? nameOf.get(part) : undefined
        if (name !== undefined) return `\${${name}}`
        return isBracketed && part.length >= shortestFragment ? template(part) : escaped(part)
      })
      .join('')
  const expression = (text: string): string => {
    const literal = `\`${template(text)}\``
    // As far as bundlers know, a reference in a template may run code: it has to be said that it does not.
    return literal.includes('${fragment') ? `/* @__PURE__ */ (() => ${literal})()` : literal
  }

  return [
    ...Array.from(nameOf, ([fragment, name]) => `const ${name} = ${expression(fragment)}\n`),
    ...Object.entries(texts).map(([name, text]) => `export const ${name} = ${expression(text)}\n`),
  ].join('')
}

/** What stands between brackets in more than one place, the innermost first. */
function sharedFragments(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const count = (text: string): void => {
    for (const {isBracketed, part} of partsOf(text)) {
      if (!isBracketed || part.length < shortestFragment) continue
      const before = counts.get(part) ?? 0
      counts.set(part, before + 1)
      // What is inside a fragment is written once with it.
      if (before === 0) count(part)
    }
  }
  texts.forEach(count)
  return [...counts]
    .flatMap(([fragment, places]) => (places > 1 ? [fragment] : []))
    .toSorted((one, other) => one.length - other.length)
}

interface Part {
  readonly part: string
  readonly isBracketed: boolean
}

/** A text in order: what stands between its outermost brackets, and what stands outside them with the brackets. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let depth = 0
  let start = 0
  const end = (at: number): void => {
    parts.push({part: text.slice(start, at), isBracketed: depth > 0})
    start = at
  }
  for (const {0: bracket, index} of text.matchAll(/[[\](){}]/g)) {
    if ('[({'.includes(bracket)) {
      if (depth === 0) end(index + 1)
      depth++
    } else {
      if (depth === 1) end(index)
      depth--
    }
  }
  end(text.length)
  if (depth !== 0) throw new Error(`The brackets do not pair in: ${text}`)
  return parts
}

/** As it stands in a template literal. */
const escaped = (text: string): string => text.replace(/[`\\]|\$(?=\{)/g, '\\$&')
