/** A `_key` that no other item of a list has: twelve random hexadecimal digits, as Sanity makes them. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
