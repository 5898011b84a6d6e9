import {posix} from 'node:path'
import {parseSync, Visitor} from 'oxc-parser'
import type {TSType, TSTypeReference} from 'oxc-parser'
import {plainType} from './plainType.ts'

/** A type that a file exports as what a zod shape infers, such as `type Claim = z.infer<typeof claimShape>`. */
interface Alias {
  readonly path: string
  readonly name: string
}

/** A part of a file, and what is written in its place. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Inference extends Omit<Edit, 'text'> {
  readonly shape: string
  /** The type that is this and no more. */
  readonly alias: string | null
}

/** A declaration file that uses zod. */
interface ShapeFile {
  readonly path: string
  readonly text: string
  readonly shapes: ReadonlyMap<string, TSType>
  readonly inferences: readonly Inference[]
  /** What declares shapes and imports zod. */
  readonly dropped: readonly Edit[]
}

/**
 * The declarations of query files without zod: each type that was what a shape infers is written out, with the names of
 * the types that other shapes stand for, and no shape is declared. So a consumer's compiler has nothing to infer, which is
 * nearly all that the types of the package would cost it, and an editor shows each type by its name.
 *
 * @param declarations - the text of each `.d.ts` file by its path.
 * @throws Error for a kind of zod schema that it does not know.
 */
export function plainDeclarations(declarations: ReadonlyMap<string, string>): Map<string, string> {
  const files = Array.from(declarations, ([path, text]) => readShapes(path, text))
  const aliases = new Map<string, Alias>()
  for (const {path, text, shapes, inferences} of files) {
    for (const {shape, alias} of inferences) {
      const type = shapes.get(shape)
      if (type !== undefined && alias !== null) aliases.set(keyOf(type, text), {path, name: alias})
    }
  }
  return new Map(files.map((file) => [file.path, plainFile(file, aliases)]))
}

function plainFile(
  {path, text, shapes, inferences, dropped}: ShapeFile,
  aliases: ReadonlyMap<string, Alias>,
): string {
  const imported = new Map<string, string>()
  const edits = inferences.map(({shape, alias: ownName, start, end}): Edit => {
    const type = shapes.get(shape)
    if (type === undefined) throw new Error(`${path} infers a type from ${shape}, which it does not declare.`)
    const nameOf = (part: TSType): string | undefined => {
      const alias = aliases.get(keyOf(part, text))
      if (alias === undefined || (alias.path === path && alias.name === ownName)) return undefined
      if (alias.path !== path) imported.set(alias.name, posix.relative(posix.dirname(path), alias.path))
      return alias.name
    }
    return {start, end, text: plainType(type, text, nameOf)}
  })
  const imports = Array.from(imported, ([name, from]) => {
    const specifier = from.startsWith('.') ? from : `./${from}`
    return `import type { ${name} } from '${specifier.replace(/\.d\.ts$/, '.ts')}';\n`
  })
  return imports.join('') + edited(text, [...dropped, ...edits])
}

function readShapes(path: string, text: string): ShapeFile {
  const shapes = new Map<string, TSType>()
  const inferences: Inference[] = []
  const dropped: Edit[] = []
  const {program} = parseSync(path, text)
  for (const statement of program.body) {
    const {start, end} = statement
    if (statement.type === 'ImportDeclaration' && statement.source.value === 'zod/mini') {
      dropped.push({start, end, text: ''})
    }
    if (
      statement.type !== 'ExportNamedDeclaration' ||
      statement.declaration?.type !== 'VariableDeclaration'
    ) {
      continue
    }
    for (const {id} of statement.declaration.declarations) {
      const type = id.typeAnnotation?.typeAnnotation
      if (
        id.type !== 'Identifier' ||
        type === undefined ||
        !/\b(z|core)\./.test(text.slice(type.start, type.end))
      )
        continue
      shapes.set(id.name, type)
      const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(text.slice(0, start))?.[0] ?? ''
      dropped.push({start: start - comment.length, end, text: ''})
    }
  }
  let alias = {name: '', start: 0}
  new Visitor({
    TSTypeAliasDeclaration({id, typeAnnotation}) {
      alias = {name: id.name, start: typeAnnotation.start}
    },
    TSTypeReference(reference) {
      const shape = inferredFrom(reference)
      if (shape === null) return
      const {start, end} = reference
      inferences.push({
        shape,
        alias: alias.start === start && text[end] === ';' ? alias.name : null,
        start,
        end,
      })
    },
  }).visit(program)
  return {path, text, shapes, inferences, dropped}
}

/** `claimShape` of `z.infer<typeof claimShape>`. */
function inferredFrom({typeName, typeArguments}: TSTypeReference): string | null {
  const [shape] = typeArguments?.params ?? []
  return typeName.type === 'TSQualifiedName' &&
    typeName.right.name === 'infer' &&
    shape?.type === 'TSTypeQuery' &&
    shape.exprName.type === 'Identifier'
    ? shape.exprName.name
    : null
}

/** The same for types that are written the same, however deep they are indented. */
const keyOf = ({start, end}: TSType, text: string): string => text.slice(start, end).replace(/\s+/g, ' ')

function edited(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const {start, end, text: inserted} of edits.toSorted((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + inserted + result.slice(end)
  }
  return result
}
