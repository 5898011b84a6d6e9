import type {StegaString} from '@sanity/client/stega'
import type {LogicField} from './logicFields.ts'

/**
 * What an editor has so far: every field may be null, lists are never null but may be shorter, and text may hold stega
 * characters (compare it after `stegaClean`). Ids, keys and types are always there, and enumerations, slugs, codes, dates
 * and addresses are clean.
 */
export type Preview<Value, Field extends PropertyKey = ''> = Value extends string
  ? string extends Value
    ? Field extends LogicField
      ? string
      : StegaString
    : Value
  : Value extends readonly (infer Item)[]
    ? // A tuple is made by the library, and whole.
      number extends Value['length']
      ? Preview<Item, Field>[]
      : Value
    : Value extends object
      ? {[Name in keyof Value]: Name extends Identity ? Value[Name] : PreviewField<Value[Name], Name>}
      : Value

type Identity = '_id' | '_key' | '_type'

type PreviewField<Value, Name extends PropertyKey> =
  | Preview<Value, Name>
  | (Value extends readonly unknown[] ? never : null)
