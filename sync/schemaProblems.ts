import type {ErrorObject} from 'ajv'
import * as z from 'zod'
import type {ContentFile} from './contentFile.ts'
import type {DocumentSchema} from './contentSchema.ts'
import type {Path, Problem} from './problem.ts'
import {suggestion} from './problem.ts'

/** Fields that follow from where a file stands. */
const placeFields = ['_id', '_type', 'slug']

const kindNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return kindNames[typeof value] ?? typeof value
}

const wrongKind = (expected: string, value: unknown): string => {
  const what = `This must be ${kindNames[expected] ?? expected}, and it is ${kindOf(value)}.`
  if (value === null) return `${what} Fill it in, or take the field out.`
  return expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
    ? `${what} Put it in double quotes.`
    : what
}

/** The sentences that a schema brings for its own values. */
const ownMessages = z.looseObject({
  errorMessage: z.string().optional(),
  patternErrorMessage: z.string().optional(),
  enum: z.array(z.unknown()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
})

/** What is wrong and what to do, by JSON Schema keyword. */
const sentence = ({keyword, params, data, parentSchema}: ErrorObject, path: Path): string => {
  const own = ownMessages.parse(parentSchema ?? {})
  const limit = String(params['limit'])
  switch (keyword) {
    case 'required':
      return `The field "${String(params['missingProperty'])}" is missing here. Add it.`
    case 'additionalProperties': {
      const name = String(params['additionalProperty'])
      if (path.length === 0 && placeFields.includes(name)) {
        return `Take "${name}" out: the folder is the type, and the file name is the slug.`
      }
      return `There is no field "${name}" here. ${suggestion(name, Object.keys(own.properties), 'The fields are')}`
    }
    case 'enum':
      return `"${String(data)}" is not one of the values allowed here. Allowed: ${own.enum.map(String).join(', ')}.`
    case 'type':
      return path.length === 0 && data === null
        ? 'The file is empty. Fill it in, or delete it.'
        : wrongKind(String(params['type']), data)
    case 'minLength':
      return 'This must not be empty. Fill it in, or take the field out.'
    case 'maxLength':
      return `This is ${Array.from(String(data)).length} characters long, and at most ${limit} are allowed. Shorten it.`
    case 'minItems':
      return own.errorMessage ?? `This list must have at least ${limit} ${limit === '1' ? 'item' : 'items'}.`
    case 'maxItems':
      return `This list has more than the ${limit} items allowed.`
    case 'uniqueItems': {
      const positions = [params['i'], params['j']].map((index) => Number(index) + 1).toSorted((x, y) => x - y)
      return `Items ${positions.join(' and ')} of this list are the same. Keep one.`
    }
    case 'minimum':
      return `This must be ${limit} or more.`
    case 'maximum':
      return `This must be ${limit} or less.`
    case 'pattern':
    case 'format':
      return `${own.patternErrorMessage ?? 'This does not have the form it should have.'} It is "${String(data)}".`
    case 'not':
      return own.errorMessage ?? 'This does not belong here. Take it out.'
    default:
      return `This does not fit the schema (${keyword}).`
  }
}

/** The path of a JSON Pointer in a value, with numbers where it goes into a list. */
const pathOf = (pointer: string, root: unknown): Path => {
  let value = root
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      if (Array.isArray(value)) {
        value = value[Number(name)]
        return Number(name)
      }
      value = z.record(z.string(), z.unknown()).safeParse(value).data?.[name]
      return name
    })
}

/** Everything in a file that its JSON Schema does not allow, one problem for each fault. */
export const schemaProblems = (file: ContentFile, type: DocumentSchema): Problem[] => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const error of type.validate(file.value)) {
    // The field that tells kinds of items apart is reported by its own rules.
    if (error.keyword === 'discriminator') continue
    const path = pathOf(error.instancePath, file.value)
    const isUnknown = error.keyword === 'additionalProperties'
    const at = isUnknown ? [...path, String(error.params['additionalProperty'])] : path
    const problem = file.problemAt(at, sentence(error, path), {key: isUnknown})
    // A pattern and a format of one field say the same.
    const identity = JSON.stringify([problem.path, problem.message])
    if (!seen.has(identity)) problems.push(problem)
    seen.add(identity)
  }
  return problems
}
