/** A JSON Schema, draft-07: the draft that YAML language servers know best. */
export type JsonSchema = Readonly<Record<string, unknown>>
