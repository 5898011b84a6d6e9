import * as z from 'zod/mini'
import type {ObjectShape, Shape, ShapeData} from './Shape.ts'
import {isObjectShape} from './Shape.ts'

/**
 * A zod shape as plain data for `readResult`. Zod describes what queries give; this is the same description, small enough
 * to stand in a website's bundle and read in one pass (docs/decisions/007-zod-describes-data-reads.md).
 *
 * @throws Error for a kind of zod schema or check that no result needs so far.
 */
export const compactShape = <Result>(schema: z.core.$ZodType<Result>): Shape<Result> => ({
  data: dataOf(schema),
})

function dataOf(schema: z.core.$ZodType): ShapeData {
  const checks = schema._zod.def.checks ?? []
  if (schema instanceof z.ZodMiniString && checks.length > 0) {
    return ['p', only(checks, z.core.$ZodCheckRegex)._zod.def.pattern.source]
  }
  if (schema instanceof z.ZodMiniArray) {
    const least = checks.length === 0 ? 0 : only(checks, z.core.$ZodCheckMinLength)._zod.def.minimum
    return ['*', dataOf(schema.def.element), least]
  }
  if (checks.length > 0) throw unknownTo(`a check of ${schema._zod.def.type}`)
  if (schema instanceof z.ZodMiniString) return 's'
  if (schema instanceof z.ZodMiniNumber) return 'n'
  if (schema instanceof z.ZodMiniBoolean) return 'b'
  if (schema instanceof z.ZodMiniNull) return '0'
  if (schema instanceof z.ZodMiniNever) return 'x'
  if (schema instanceof z.ZodMiniNullable) return ['?', dataOf(schema.def.innerType)]
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniExactOptional)
    return ['o', dataOf(schema.def.innerType)]
  if (schema instanceof z.ZodMiniEnum) return ['e', ...Object.values(schema.def.entries).map(String)]
  if (schema instanceof z.ZodMiniLiteral) return ['e', ...schema.def.values.map(String)]
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return ['|', ...schema.def.options.map(objectOf)]
  if (schema instanceof z.ZodMiniObject) {
    const fields: ObjectShape = Object.fromEntries(
      Object.entries(schema.def.shape).map(([field, shape]) => [field, dataOf(shape)]),
    )
    return fields
  }
  throw unknownTo(schema._zod.def.type)
}

function objectOf(schema: z.core.$ZodType): ObjectShape {
  const data = dataOf(schema)
  if (isObjectShape(data)) return data
  throw unknownTo('union of anything but objects that differ in _type')
}

function only<Check extends z.core.$ZodCheck>(
  checks: readonly z.core.$ZodCheck[],
  kind: {new (def: never): Check},
): Check {
  const [check] = checks
  if (checks.length === 1 && check instanceof kind) return check
  throw unknownTo('check but one length of a list or one pattern of a string')
}

const unknownTo = (what: string): Error =>
  new Error(`compactShape knows no ${what}: add it to Shape.ts, compactShape.ts and readResult.ts.`)
