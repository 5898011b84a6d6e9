import type {aliasKinds, regions, ValueOf} from '../../schemas/vocabulary.ts'

/** A name as the form stores it. */
export interface Alias {
  readonly _type: 'alias'
  readonly _key: string
  readonly text: string
  readonly kind: ValueOf<typeof aliasKinds>
  readonly region?: ValueOf<typeof regions>
}

/** What is stored of an alias so far. */
type StoredAlias = Readonly<Record<string, unknown>>

interface AliasLines {
  readonly added: readonly Alias[]
  /** Lines that are left out, each with the reason an editor reads. */
  readonly refused: readonly {readonly line: string; readonly reason: string}[]
}

/**
 * One alias for each line of a text that was typed or pasted, without the bullets of a list. A name that is there already
 * is refused, whatever its capitals; one that two regions use may stand once for each.
 *
 * @param name - what the document itself is called.
 */
export function aliasesFromLines(
  lines: string,
  given: Pick<Alias, 'kind' | 'region'>,
  {name, aliases, newKey}: {name: string; aliases: readonly StoredAlias[]; newKey: () => string},
): AliasLines {
  const {kind, region} = given
  const known = new Set(aliases.map((alias) => identity(alias)))
  const added: Alias[] = []
  const refused: {line: string; reason: string}[] = []
  for (const line of lines.split(/\r?\n/)) {
    const text = line
      .replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (text === '') continue
    const alias = {text, ...(kind === 'regional' && region !== undefined ? {region} : {})}
    if (folded(text) === folded(name)) refused.push({line: text, reason: 'is the name itself'})
    else if (known.has(identity(alias))) refused.push({line: text, reason: 'is there already'})
    else {
      known.add(identity(alias))
      added.push({_type: 'alias', _key: newKey(), kind, ...alias})
    }
  }
  return {added, refused}
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase()

const identity = ({text, region}: {text?: unknown; region?: unknown}): string =>
  JSON.stringify([typeof text === 'string' ? folded(text) : '', region ?? null])
