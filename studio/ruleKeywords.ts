import type {Rule, RuleSpec, SchemaType} from 'sanity'
import type {JsonSchema} from './jsonSchema.ts'

/** A rule that this file does not know how to write as JSON Schema, so that no rule is lost without anyone noticing. */
export class UnknownRuleError extends Error {
  override readonly name = 'UnknownRuleError'

  constructor(type: string, rule: string) {
    super(
      `The field type "${type}" has the rule "${rule}", which content files do not carry. ` +
        'Say in studio/ruleKeywords.ts how JSON Schema expresses it, or that only the studio checks it.',
    )
  }
}

/** The rules of a compiled type that make a document invalid: warnings and hints do not stop anyone from publishing. */
const errorRules = (type: SchemaType): Rule[] => {
  const {validation} = type
  if (!Array.isArray(validation)) return []
  return validation.flatMap((rule) =>
    typeof rule === 'object' && !Array.isArray(rule) && rule._level === 'error' ? [rule] : [],
  )
}

/** Whether a document without a value of this type is invalid. */
export const isRequired = (type: SchemaType): boolean =>
  errorRules(type).some((rule) => rule._required === 'required')

const lower: Record<string, string> = {string: 'minLength', number: 'minimum', array: 'minItems'}
const upper: Record<string, string> = {string: 'maxLength', number: 'maximum', array: 'maxItems'}

const limit = (keyword: string | undefined, constraint: unknown): JsonSchema =>
  keyword !== undefined && typeof constraint === 'number' ? {[keyword]: constraint} : {}

/** Sanity keeps the scheme `https` as the pattern `^https$`. */
const schemeName = ({source}: RegExp): string => source.replace(/^\^/, '').replace(/\$$/, '')

const orList = (words: readonly string[]): string =>
  new Intl.ListFormat('en', {type: 'disjunction'}).format(words)

/** One rule of a type as JSON Schema keywords; null when JSON Schema has no words for it. */
const keywordsOf = (spec: RuleSpec, type: SchemaType): JsonSchema | null => {
  switch (spec.flag) {
    case 'integer':
      return {type: 'integer'}
    case 'unique':
      return {uniqueItems: true}
    case 'min':
      return limit(lower[type.jsonType], spec.constraint)
    case 'max':
      return limit(upper[type.jsonType], spec.constraint)
    case 'regex': {
      const {pattern, name, invert} = spec.constraint
      if (invert || pattern.flags !== '') return null
      return {
        pattern: pattern.source,
        ...(name === undefined ? {} : {patternErrorMessage: `This must be ${name}.`}),
      }
    }
    case 'uri': {
      const {allowRelative, scheme} = spec.constraint.options
      const schemes = scheme.map(schemeName)
      return {
        format: allowRelative ? 'uri-reference' : 'uri',
        pattern: `^(${schemes.join('|')}):${allowRelative ? '|^(?![A-Za-z][A-Za-z0-9+.-]*:)' : ''}`,
        patternErrorMessage: `This must be an address that starts with ${orList(schemes.map((name) => `${name}:`))}.`,
      }
    }
    // What kind of value it is stands in the type itself, and its closed list in `options.list`.
    case 'type':
    case 'valid':
    case 'presence':
      return {}
    // A function can be asked only by the studio, and by the test that validates every content file with it.
    case 'custom':
    case 'reference':
    case 'assetRequired':
      return {}
    default:
      return null
  }
}

/** The schemes that a web address of this type may have, as in `https`; none for other types. */
export const uriSchemes = (type: SchemaType): string[] =>
  errorRules(type)
    .flatMap((rule) => rule._rules)
    .flatMap((spec) => (spec.flag === 'uri' ? spec.constraint.options.scheme.map(schemeName) : []))

/**
 * The validation rules of a compiled Sanity type as JSON Schema keywords: lengths, limits, patterns, uniqueness.
 * Rules at the level of a warning are left out.
 *
 * @throws UnknownRuleError for a rule that would be lost
 */
export const ruleKeywords = (type: SchemaType): JsonSchema => {
  const keywords: Record<string, unknown> = {}
  for (const {_rules: specs, _message: message} of errorRules(type)) {
    for (const spec of specs) {
      const found = keywordsOf(spec, type)
      if (found === null) throw new UnknownRuleError(type.name, spec.flag)
      Object.assign(keywords, found)
    }
    if (typeof message === 'string') keywords['errorMessage'] = message
  }
  return keywords
}
