import type {PropertyKey, TSType} from 'oxc-parser'

/**
 * The TypeScript of what a zod schema infers, from the type of the schema as the compiler declares it, such as
 * `z.ZodMiniNullable<z.ZodMiniString<string>>`.
 *
 * @param text - the file in which the type stands.
 * @param nameOf - the name that stands for a part of the type, when there is one.
 * @throws Error for a kind of zod schema that no result needs so far.
 */
export function plainType(type: TSType, text: string, nameOf: (part: TSType) => string | undefined): string {
  const name = nameOf(type)
  if (name !== undefined) return name
  const written = ({start, end}: {start: number; end: number}): string => text.slice(start, end)
  const plain = (part: TSType): string => plainType(part, text, nameOf)

  const {kind, inner} = zodType(type)
  if (kind === 'ZodMiniString') return 'string'
  if (kind === 'ZodMiniNumber') return 'number'
  if (kind === 'ZodMiniBoolean') return 'boolean'
  if (kind === 'ZodMiniNull') return 'null'
  if (kind === 'ZodMiniNever') return 'never'
  if (inner !== undefined) {
    if (kind === 'ZodMiniNullable') return `${plain(inner)} | null`
    if (kind === 'ZodMiniArray') return `Array<${plain(inner)}>`
    if (kind === 'ZodMiniLiteral') return written(inner)
    if (kind === 'ZodMiniEnum')
      return members(inner)
        .map(({value}) => written(value))
        .join(' | ')
    if (kind === 'ZodMiniDiscriminatedUnion') return elements(inner).map(plain).join(' | ')
    if (kind === 'ZodMiniObject') {
      const fields = members(inner).map(({key, value}) => {
        const {kind: fieldKind, inner: present} = zodType(value)
        if (present !== undefined) {
          if (fieldKind === 'ZodMiniExactOptional') return `${written(key)}?: ${plain(present)}`
          if (fieldKind === 'ZodMiniOptional') return `${written(key)}?: ${plain(present)} | undefined`
        }
        return `${written(key)}: ${plain(value)}`
      })
      return `{\n${fields.join(';\n')};`.replaceAll('\n', '\n    ') + '\n}'
    }
  }
  throw new Error(`There is no plain type for ${written(type)} yet: add it to plainType.ts.`)
}

/** `ZodMiniArray` and `Item` of `z.ZodMiniArray<Item>`. */
function zodType(type: TSType): {kind: string | null; inner: TSType | undefined} {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'TSQualifiedName') {
    return {kind: null, inner: undefined}
  }
  return {kind: type.typeName.right.name, inner: type.typeArguments?.params[0]}
}

/** The members of `{name: Type}`. */
function members(type: TSType): {key: PropertyKey; value: TSType}[] {
  const signatures = type.type === 'TSTypeLiteral' ? type.members : []
  return signatures.flatMap((member) =>
    member.type === 'TSPropertySignature' && member.typeAnnotation !== null
      ? [{key: member.key, value: member.typeAnnotation.typeAnnotation}]
      : [],
  )
}

/** The types of `[One, Other]`. */
function elements(type: TSType): TSType[] {
  const types = type.type === 'TSTupleType' ? type.elementTypes : []
  return types.flatMap((element) =>
    element.type === 'TSOptionalType' || element.type === 'TSRestType' ? [] : [element],
  )
}
