import {
  isMethodDeclaration,
  isMethodSignatureDeclaration,
  isObjectBindingPattern,
  isParameterDeclaration,
} from 'typescript/unstable/ast/is'
import {
  type Checker,
  ObjectFlags,
  type Signature,
  SignatureKind,
  SymbolFlags,
  type Symbol as TypeSymbol,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync'

/** In characters: what was written is easier to read than a longer type that is spelled out. */
const longestParameter = 500

export interface TypePrinter {
  /** The type as TypeScript, with the names that there are. */
  readonly print: (type: Type) => string
  /** The type spelled out, even when it has a name. */
  readonly spellOut: (type: Type) => string
  /** The signature of a function that is declared: what stands after its name. */
  readonly printSignature: (signature: Signature) => string
  /** A member of an object, as a declaration has it. */
  readonly printMember: (member: TypeSymbol) => string
}

/** The names of types that are not to be spelled out. */
export interface TypeNames {
  ofType(type: Type): string | undefined
  /** The name of what an alias, an interface or a class declares. */
  ofSymbol(symbol: TypeSymbol): string | undefined
}

/** Prints types with their names where TypeScript would spell them out, as it does with whatever was inferred. */
export function createTypePrinter(checker: Checker, names: TypeNames): TypePrinter {
  function print(type: Type): string {
    return nameWithArguments(type) ?? spellOut(type)
  }

  function nameWithArguments(type: Type): string | undefined {
    const alias = type.getAliasSymbol()
    const name = alias && (names.ofSymbol(alias) ?? (isOfPackage(alias) ? alias.name : undefined))
    return name === undefined ? names.ofType(type) : withArguments(name, type.getAliasTypeArguments())
  }

  const withArguments = (name: string, types: readonly Type[]): string =>
    types.length === 0 ? name : `${name}<${types.map(print).join(', ')}>`

  function spellOut(type: Type): string {
    if (type.isUnionType()) return printUnion(type.getTypes())
    if (type.isIntersectionType()) return type.getTypes().map(printPart).join(' & ')
    if (type.isStringLiteralType()) return `'${type.value}'`
    const symbol = type.getSymbol()
    if (symbol !== undefined && (symbol.flags & SymbolFlags.Module) !== 0) return checker.typeToString(type)
    if (type.isTypeReference() && !type.isTupleType() && symbol !== undefined) {
      const types = checker.getTypeArguments(type)
      const [item] = types
      if (checker.isArrayType(type) && item !== undefined) {
        return `${symbol.name === 'ReadonlyArray' ? 'readonly ' : ''}${printPart(item)}[]`
      }
      return withArguments(names.ofSymbol(symbol) ?? symbol.name, types)
    }
    if (type.isObjectType() && (type.objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped)) !== 0) {
      const [call] = checker.getSignaturesOfType(type, SignatureKind.Call)
      if (call !== undefined) return printCall(call, ' => ')
      const members = checker.getPropertiesOfType(type)
      if (members.length > 0) return `{${members.map(printMember).join('; ')}}`
    }
    return (symbol && names.ofSymbol(symbol)) ?? checker.typeToString(type)
  }

  /** Both booleans are `boolean`, and what stands for nothing comes last. */
  function printUnion(types: readonly Type[]): string {
    const texts = types
      .toSorted((one, other) => Number(isNothing(one)) - Number(isNothing(other)))
      .map((type) => ((type.flags & TypeFlags.BooleanLiteral) === 0 ? printPart(type) : 'boolean'))
    return [...new Set(texts)].join(' | ')
  }

  /** A part of a longer type, in parentheses where it needs them. */
  function printPart(type: Type): string {
    const name = nameWithArguments(type)
    if (name !== undefined) return name
    const text = spellOut(type)
    const isFunction = checker.getSignaturesOfType(type, SignatureKind.Call).length > 0
    return type.isUnionType() || type.isIntersectionType() || isFunction ? `(${text})` : text
  }

  function printCall(signature: Signature, arrow: string): string {
    const types = signature.getTypeParameters().map((parameter) => {
      const constraint = checker.getConstraintOfTypeParameter(parameter)
      return `${print(parameter)}${constraint === undefined ? '' : ` extends ${print(constraint)}`}`
    })
    const result = checker.getReturnTypeOfSignature(signature)
    return [
      types.length === 0 ? '' : `<${types.join(', ')}>`,
      `(${signature.getParameters().map(printParameter).join(', ')})`,
      `${arrow}${result === undefined ? 'void' : print(result)}`,
    ].join('')
  }

  function printParameter(parameter: TypeSymbol): string {
    const declaration = parameter.valueDeclaration?.resolve()
    if (declaration === undefined || !isParameterDeclaration(declaration)) {
      return `${parameter.name}: ${printTypeOf(parameter, false)}`
    }
    const isOptional = declaration.questionToken !== undefined || declaration.initializer !== undefined
    // What is taken apart has no name of its own, and when it may be left out it is options.
    const {name: label} = declaration
    const isPattern = isObjectBindingPattern(label)
    const parts = isPattern ? label.elements.map(({name}) => name?.getText()).join(', ') : ''
    const name = isPattern ? (isOptional ? 'options' : `{${parts}}`) : parameter.name
    return `${name}${isOptional ? '?' : ''}: ${printTypeOf(parameter, isOptional)}`
  }

  function printMember(member: TypeSymbol): string {
    const isOptional = (member.flags & SymbolFlags.Optional) !== 0
    const name = /^[\w$]+$/.test(member.name) ? member.name : `'${member.name}'`
    const type = checker.getTypeOfSymbol(member)
    const declaration = member.valueDeclaration?.resolve()
    const isMethod =
      declaration !== undefined &&
      (isMethodSignatureDeclaration(declaration) || isMethodDeclaration(declaration))
    const [call] = isMethod && type ? checker.getSignaturesOfType(type, SignatureKind.Call) : []
    if (call !== undefined) return `${name}${printCall(call, ': ')}`
    const isReadonly = /^(override )?readonly /.test(declaration?.getText() ?? '')
    return `${isReadonly ? 'readonly ' : ''}${name}${isOptional ? '?' : ''}: ${printTypeOf(member, isOptional)}`
  }

  /** What may be left out needs no `undefined`. */
  function printTypeOf(symbol: TypeSymbol, isOptional: boolean): string {
    const type = checker.getTypeOfSymbol(symbol)
    if (type === undefined) return 'unknown'
    const text =
      isOptional && type.isUnionType()
        ? printUnion(type.getTypes().filter(({flags}) => (flags & TypeFlags.Undefined) === 0))
        : print(type)
    return text.length > longestParameter ? (writtenType(symbol) ?? text) : text
  }

  return {print, spellOut, printMember, printSignature: (signature) => printCall(signature, ': ')}
}

/** The type of a parameter as its author wrote it. */
function writtenType({valueDeclaration}: TypeSymbol): string | undefined {
  const declaration = valueDeclaration?.resolve()
  return declaration !== undefined && isParameterDeclaration(declaration)
    ? declaration.type?.getText()
    : undefined
}

/** What a package declares says more by its name than by what it stands for. */
export const isOfPackage = ({declarations}: TypeSymbol): boolean =>
  declarations.some(({path}) => path.includes('/node_modules/'))

const isNothing = ({flags}: Type): boolean => (flags & (TypeFlags.Null | TypeFlags.Undefined)) !== 0
