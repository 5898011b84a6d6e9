/**
 * What a value must be, as plain data:
 *
 * - `'s'` a string, `'n'` a number, `'b'` a boolean, `'0'` null, `'x'` nothing at all;
 * - `['e', ...values]` one of these strings; `['p', source]` a string that a regular expression matches;
 * - `['?', shape]` that or null; `['o', shape]` that or absent;
 * - `['*', shape, least]` a list of at least so many; `['|', ...objects]` one of these objects, told apart by `_type`;
 * - an object of shapes: an object with these fields.
 */
export type ShapeData =
  | 's'
  | 'n'
  | 'b'
  | '0'
  | 'x'
  | readonly ['e', ...(readonly string[])]
  | readonly ['p', string]
  | readonly ['?' | 'o', ShapeData]
  | readonly ['*', ShapeData, number]
  | readonly ['|', ...(readonly ObjectShape[])]
  | ObjectShape

export interface ObjectShape {
  readonly [field: string]: ShapeData
}

/** The shape of a `Result`. The type is for the type checker alone. */
export interface Shape<Result> {
  readonly data: ShapeData
  readonly __result?: Result
}

/** True of the shape of an object, which is a list of fields and no list. */
export const isObjectShape = (shape: ShapeData): shape is ObjectShape =>
  typeof shape === 'object' && !Array.isArray(shape)
