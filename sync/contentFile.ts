import {isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit} from 'yaml'
import type {Document, ErrorCode, Node} from 'yaml'
import type {Path, Problem} from './problem.ts'
import {pathText} from './problem.ts'

/** A YAML file that could be read, with the places of its values. */
export interface ContentFile {
  readonly file: string
  /** The value of the whole file. */
  readonly value: unknown
  /** A problem at a value, at the name of a field (`key`), or at a line of a Markdown text (counted from 1). */
  problemAt(path: Path, message: string, at?: {readonly key?: boolean; readonly line?: number}): Problem
}

/** What to do about the mistakes that people make most, by the code that the YAML parser gives them. */
const advice: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'A field stands twice here. Keep one of the two.',
  TAB_AS_INDENT: 'A tab stands at the start of this line. Indent with two spaces.',
  BAD_INDENT: 'The indentation does not fit the lines above. Indent with two spaces for each level.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a colon too many in this line. Put text that holds ": " in double quotes.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no colon after its field name, or text goes on where a field should start.',
  MISSING_CHAR: 'Something is not closed: look for a missing quote, bracket or colon.',
  MULTIPLE_DOCS: 'The file holds two documents. Make one file for each, and take out the line "---".',
}

const conflictMarker = /^(?:<{7}|={7}|>{7})(?: |$)/m

/** Reads the text of one content file. Returns the file, or everything that keeps it from being read. */
export const parseContentFile = (file: string, bytes: Uint8Array): ContentFile | readonly Problem[] => {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const message = 'The file is not UTF-8 text. Save it as UTF-8 in your editor.'
    return [{file, line: 1, column: 1, path: '', message}]
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const problemAtOffset = (offset: number, message: string, path = ''): Problem => {
    const {line, col} = lines.linePos(offset)
    // Before the first line break the counter knows no line.
    return {file, line: Math.max(line, 1), column: Math.max(col, 1), path, message}
  }

  const conflict = conflictMarker.exec(text)
  if (conflict !== null) {
    const message =
      'A Git merge was left unfinished here. Keep one of the two versions and delete the marker lines.'
    return [problemAtOffset(conflict.index, message)]
  }
  const broken = [...document.errors, ...document.warnings].map(({code, message, pos}) =>
    problemAtOffset(pos[0], advice[code] ?? `This is not valid YAML: ${message}.`),
  )
  if (broken.length > 0) return broken
  const aliases: Problem[] = []
  visit(document, {
    Alias: (_, {range}) => {
      aliases.push(problemAtOffset(range?.[0] ?? 0, 'Write the value out: content files have no *aliases.'))
    },
  })
  if (aliases.length > 0) return aliases

  return {
    file,
    value: document.toJS(),
    problemAt: (path, message, {key = false, line} = {}) => {
      const {node, offset} = findNode(document, path, key)
      const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
      if (line === undefined || !isBlock) return problemAtOffset(offset, message, pathText(path))
      // The text of a block scalar starts on the line after its `|`.
      const start = lines.linePos(offset).line + line
      const source = text.split('\n')[start - 1] ?? ''
      const column = source.length - source.trimStart().length + 1
      return {file, line: start, column, path: pathText(path), message}
    },
  }
}

/** The node at a path and where it starts; the nearest one above it when the path leads to nothing. */
const findNode = (document: Document, path: Path, key: boolean): {node: Node | null; offset: number} => {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const [index, segment] of path.entries()) {
    if (isSeq(node) && typeof segment === 'number') {
      const item: unknown = node.items[segment]
      node = isScalar(item) || isMap(item) || isSeq(item) ? item : null
    } else if (isMap(node)) {
      const pair = node.items.find(
        (candidate) => isScalar(candidate.key) && String(candidate.key.value) === segment,
      )
      if (!isPair(pair)) break
      const name = isScalar(pair.key) ? pair.key.range?.[0] : undefined
      const {value} = pair
      node = isScalar(value) || isMap(value) || isSeq(value) ? value : null
      offset = name ?? offset
      if (key && index === path.length - 1) return {node, offset}
    } else {
      break
    }
    offset = node?.range?.[0] ?? offset
  }
  return {node, offset}
}
