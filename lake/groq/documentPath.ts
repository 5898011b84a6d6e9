import {Path} from 'groq-js'

/**
 * What `path()` gives, https://www.sanity.io/docs/content-lake/ids: `*` stands for one part of an id, `**` for one or
 * more. groq-js lets a dot in a pattern stand for any character: `drafts.**` would find `draftsman`.
 */
export class DocumentPath extends Path {
  readonly #pattern: readonly string[]

  constructor(pattern: string) {
    super(pattern)
    this.#pattern = pattern.split('.')
  }

  override matches(id: string): boolean {
    const parts = id.split('.')
    // How many parts of the id the pattern may have used up so far.
    let used = [0]
    for (const wanted of this.#pattern) {
      if (wanted === '**') {
        const [fewest = parts.length] = used
        used = parts.map((_part, at) => at + 1).filter((count) => count > fewest)
      } else {
        used = used
          .filter((at) => at < parts.length && (wanted === '*' || parts[at] === wanted))
          .map((at) => at + 1)
      }
    }
    return used.includes(parts.length)
  }
}
