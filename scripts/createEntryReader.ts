import {join, relative} from 'node:path'
import {isClassDeclaration, isInterfaceDeclaration, isTypeAliasDeclaration} from 'typescript/unstable/ast/is'
import {
  NodeBuilderFlags,
  type Project,
  type Signature,
  SignatureKind,
  SymbolFlags,
  type Symbol as TypeSymbol,
  type Type,
} from 'typescript/unstable/sync'
import {createTypePrinter, isOfPackage} from './typePrinter.ts'

/** What stands under a heading of its own, as Markdown. */
export interface Entry {
  readonly name: string
  readonly kind: 'function' | 'namespace' | 'value' | 'type'
  readonly text: string
  /** The names of the types in it. */
  readonly mentions: readonly string[]
}

export interface EntryReader {
  /** What the comment with `@module` says of a file. */
  introductionTo(file: string): string
  /** The names that a file exports, in the order of the alphabet. */
  namesIn(file: string): string[]
  entry(file: string, name: string): Entry
  /** A query of `queries/groq.ts`: the parameters that it takes and the result that it gives. */
  query(file: string, name: string): Entry
  /** A type of the project by its name, whether a door exports it or not. */
  type(name: string): Entry | undefined
}

/** Where the types are declared that those of a door are made of. */
const filesWithParts = /^(queries\/.*|schemas\/[^/]*\/.*\.query)\.ts$/

/** In characters: the spelled out type of a value that is longer tells a reader nothing. */
const longestValue = 4000

/**
 * Reads declarations and docstrings by TypeScript's own checker.
 *
 * @param doors The files whose names come first where two files give a name.
 */
export function createEntryReader(
  root: string,
  {checker, program}: Project,
  doors: readonly string[],
): EntryReader {
  const exportsOf = (file: string): Map<string, TypeSymbol> => {
    const source = program.getSourceFile(join(root, file))
    const module = source && checker.getSymbolAtLocation(source)
    return new Map(module === undefined ? [] : membersOf(module))
  }
  const membersOf = (module: TypeSymbol): [string, TypeSymbol][] =>
    checker
      .getExportsOfModule(module)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .map((symbol) => [
        symbol.name,
        (symbol.flags & SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol),
      ])
  const exported = (file: string, name: string): TypeSymbol => {
    const symbol = exportsOf(file).get(name)
    if (symbol === undefined) throw new Error(`${file} exports no ${name}`)
    return symbol
  }

  const types = new Map<string, TypeSymbol>()
  const namesOfSymbols = new Map<number, string>()
  const namesOfTypes = new Map<number, string>()
  const nameType = (symbol: TypeSymbol, name: string): void => {
    if ((symbol.flags & SymbolFlags.Type) === 0 || types.has(name)) return
    types.set(name, symbol)
    namesOfSymbols.set(symbol.id, name)
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    if (isInferred(type) && !namesOfTypes.has(type.id)) namesOfTypes.set(type.id, name)
  }
  /** What zod infers: the checker does not keep the name that an alias gives it. */
  function isInferred(type: Type): boolean {
    if (type.getAliasSymbol() !== undefined) return false
    if (!checker.isArrayType(type)) return type.getSymbol()?.name === '__type'
    return type.isTypeReference() && checker.getTypeArguments(type).some((item) => !isPlain(item))
  }

  const files = program.getSourceFileNames().map((file) => relative(root, file))
  const parts = new Map(
    files
      .filter((file) => filesWithParts.test(file) && !doors.includes(file))
      .flatMap((file) => [...exportsOf(file)]),
  )
  for (const door of doors) exportsOf(door).forEach(nameType)
  parts.forEach(nameType)

  const {print, spellOut, printSignature, printMember} = createTypePrinter(checker, {
    ofType: ({id}) => namesOfTypes.get(id),
    ofSymbol: ({id}) => namesOfSymbols.get(id),
  })

  function entryOf(name: string, kind: Entry['kind'], words: string, code: string, more = ''): Entry {
    const bare = code.replace(/\/\*\*.*?\*\//gs, '')
    const declared = [...bare.matchAll(/\b(?:type|interface|class) (\w+)/g)].map(([, type]) => type)
    const used = new Set(bare.match(/\b\w+\b/g))
    return {
      name,
      kind,
      text: paragraphs([words, codeBlock(code), more]),
      mentions: [...used].filter((word) => types.has(word) && !declared.includes(word)),
    }
  }
  function read(name: string, symbol: TypeSymbol): Entry {
    const {words, terms, example} = documentation(symbol)
    const more = paragraphs([terms, codeBlock(example)])
    return entryOf(name, kindOf(symbol), words, declaration(name, symbol), more)
  }

  function kindOf(symbol: TypeSymbol): Entry['kind'] {
    if ((symbol.flags & SymbolFlags.Type) !== 0) return 'type'
    if ((symbol.flags & SymbolFlags.Module) !== 0) return 'namespace'
    return callsOf(symbol).length > 0 ? 'function' : 'value'
  }
  function callsOf(symbol: TypeSymbol): readonly Signature[] {
    const type = checker.getTypeOfSymbol(symbol)
    return type === undefined ? [] : checker.getSignaturesOfType(type, SignatureKind.Call)
  }

  function declaration(name: string, symbol: TypeSymbol): string {
    const kind = kindOf(symbol)
    switch (kind) {
      case 'type':
        return typeDeclaration(name, symbol)
      case 'value':
        return valueDeclaration(name, checker.getTypeOfSymbol(symbol))
      case 'function': {
        const signatures = callsOf(symbol).map(printSignature)
        return signatures.map((signature) => `function ${name}${signature}`).join('\n')
      }
      case 'namespace':
        return `import {${name}} from 'clinic-content' // the functions of clinic-content/${name}`
    }
    return kind satisfies never
  }

  function valueDeclaration(name: string, type: Type | undefined): string {
    if (type === undefined) return ''
    const length = checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation).length
    if (length > longestValue) return ''
    if (type.getSymbol()?.name === '__object') return block(`declare const ${name}:`, membersOfType(type))
    return `declare const ${name}: ${print(type)}`
  }

  function typeDeclaration(name: string, symbol: TypeSymbol): string {
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    const node = symbol.declarations[0]?.resolve()
    if (node === undefined) return ''
    const written = node.getText().replace(/^export /, '')
    if (isInterfaceDeclaration(node) || isClassDeclaration(node)) {
      const parameters = node.typeParameters?.map((parameter) => parameter.getText()) ?? []
      const head = [
        isClassDeclaration(node) ? 'class ' : 'interface ',
        name,
        parameters.length === 0 ? '' : `<${parameters.join(', ')}>`,
      ].join('')
      const bases = type.getBaseTypes() ?? []
      if (bases.length === 0 || !bases.every(hasName)) {
        return checker.getPropertiesOfType(type).some(isOfPackage)
          ? written
          : block(head, membersOfType(type))
      }
      const own = membersOfType(type, (member) => member.getParent()?.id === symbol.id)
      return block(`${head} extends ${bases.map(print).join(', ')}`, own)
    }
    if (!isTypeAliasDeclaration(node)) return ''
    const isWritten = node.typeParameters !== undefined || callsOf(symbol).length > 0
    if (isWritten || type.isLiteralType() || type.isIntrinsicType()) return written
    if (type.isUnionType()) return /\btypeof\b/.test(written) ? `type ${name} = ${spellOut(type)}` : written
    if (checker.isArrayType(type)) return isInferred(type) ? `type ${name} = ${spellOut(type)}` : written
    return block(`type ${name} =`, membersOfType(type))
  }

  /** Whether a type can stand after `extends`: an interface or a class, which gets a name when its file exports none. */
  function hasName(base: Type): boolean {
    const symbol = base.getSymbol()
    if (symbol === undefined || base.getAliasSymbol() !== undefined) return false
    if ((symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) === 0) return false
    if (!isOfPackage(symbol)) nameType(symbol, symbol.name)
    return true
  }

  const membersOfType = (type: Type, isKept: (member: TypeSymbol) => boolean = () => true): string[] =>
    checker
      .getPropertiesOfType(type)
      .filter(isKept)
      .map((member) => withComment(member, printMember(member)))

  function withComment(symbol: TypeSymbol, line: string): string {
    const {words, terms} = documentation(symbol)
    const text = paragraphs([words, terms])
    if (text === '') return line
    return text.includes('\n')
      ? `/**\n${text.replace(/^/gm, ' * ')}\n */\n${line}`
      : `/** ${text} */\n${line}`
  }

  function documentation(symbol: TypeSymbol): {words: string; terms: string; example: string} {
    const tags = checker.getJsDocTagsOfSymbol(symbol)
    const textsOf = (tag: string): string[] =>
      tags.flatMap(({name, text}) => (name === tag && text !== undefined ? [text] : []))
    const parameters = textsOf('param').map((text) => text.replace(/^(\S+)\s+(- )?/, '- `$1`: '))
    return {
      words: checker.getDocumentationCommentOfSymbol(symbol),
      terms: paragraphs([parameters.join('\n'), ...textsOf('throws').map((text) => `Throws ${text}`)]),
      example: textsOf('example').join('\n\n'),
    }
  }

  const typeOfMember = (type: Type | undefined, name: string): Type | undefined => {
    const member = type && checker.getPropertyOfType(type, name)
    return member && checker.getTypeOfSymbol(member)
  }

  return {
    introductionTo: (file) => {
      const text = program.getSourceFile(join(root, file))?.text ?? ''
      const [, comment = ''] = /^\/\*\*\n(.*?) \* @module\n/s.exec(text) ?? []
      return comment.replace(/^ \* ?/gm, '').trim()
    },
    namesIn: (file) => [...exportsOf(file).keys()],
    entry: (file, name) => read(name, exported(file, name)),
    query: (file, name) => {
      const text = exported(file, name)
      const shape = parts.get(`${name}Shape`)
      const result = typeOfMember(typeOfMember(shape && checker.getTypeOfSymbol(shape), '_zod'), 'output')
      if (result === undefined) throw new Error(`${name} has no shape`)
      const [, params] = checker.getTypeOfSymbol(text)?.getAliasTypeArguments() ?? []
      const members = params === undefined ? [] : checker.getPropertiesOfType(params).map(printMember)
      const declarations = [
        ...(members.length === 0 ? [] : [`type Params = {${members.join('; ')}}`]),
        `type ${name.charAt(0).toUpperCase()}${name.slice(1)}Result = ${print(result)}`,
      ]
      const words = [parts.get(name), text].map((symbol) => symbol && documentation(symbol).words)
      return entryOf(name, 'value', paragraphs(words), declarations.join('\n'))
    },
    type: (name) => {
      const symbol = types.get(name)
      return symbol && read(name, symbol)
    },
  }
}

const isPlain = (type: Type): boolean => type.isIntrinsicType() || type.isLiteralType()

const block = (head: string, lines: readonly string[]): string => `${head} {\n${lines.join('\n')}\n}`

const codeBlock = (text: string): string => (text === '' ? '' : `\`\`\`ts\n${text}\n\`\`\``)

const paragraphs = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n\n')
