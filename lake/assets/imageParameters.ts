import * as z from 'zod'
import {limits} from '../limits.ts'
import {InvalidImageParametersError} from './errors.ts'

function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^-?\d{1,9}$/, {error})
    .transform(Number)
    .pipe(z.number().min(min, {error}).max(max, {error}))
}

function decimal(min: number, max: number) {
  const error = `must be a number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,20})?$/, {error})
    .transform(Number)
    .pipe(z.number().min(min, {error}).max(max, {error}))
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, {error: `must be one of ${values.join(', ')}`})
}

const side = whole(1, limits.renderedSide).optional()

const parametersSchema = z.object({
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  'min-w': side,
  'min-h': side,
  fit: oneOf(['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']).default('clip'),
  crop: oneOf([
    'center',
    'top',
    'bottom',
    'left',
    'right',
    'top,left',
    'top,right',
    'bottom,left',
    'bottom,right',
    'focalpoint',
    'entropy',
  ]).default('center'),
  'fp-x': decimal(0, 1).default(0.5),
  'fp-y': decimal(0, 1).default(0.5),
  rect: z
    .string()
    .regex(/^\d{1,9},\d{1,9},[1-9]\d{0,8},[1-9]\d{0,8}$/, {error: 'must be left,top,width,height in pixels'})
    .transform((text) => {
      const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
      return {left, top, width, height}
    })
    .optional(),
  or: oneOf(['0', '90', '180', '270']).default('0').transform(Number),
  dpr: decimal(1, 3).default(1),
  flip: oneOf(['h', 'v', 'hv', 'vh']).optional(),
  blur: whole(1, 2000).optional(),
  sharp: whole(0, 100).default(0),
  sat: oneOf(['-100', '0']).default('0'),
  invert: oneOf(['true', 'false']).default('false'),
  bg: z
    .string()
    .regex(/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i, {error: 'must be a colour such as ff00aa'})
    .optional(),
  q: whole(0, 100).default(75),
  fm: oneOf(['jpg', 'pjpg', 'png', 'webp']).optional(),
  auto: oneOf(['format']).optional(),
  frame: oneOf(['1']).optional(),
})

/** How an image is to be rendered: the parameters of https://www.sanity.io/docs/image-urls, parsed. */
export type ImageParameters = z.infer<typeof parametersSchema>

const names: ReadonlySet<string> = new Set(Object.keys(parametersSchema.shape))

/**
 * Parses the parameters of an image URL; gives undefined when none of them changes the image.
 * Others, such as `dl`, are for those who deliver it.
 *
 * @throws InvalidImageParametersError that says what each failing parameter must be
 */
export function parseImageParameters(search: URLSearchParams): ImageParameters | undefined {
  const given = [...search].filter(([name]) => names.has(name))
  if (given.length === 0) return undefined
  const parsed = parametersSchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({path, message}) => `Parameter "${path.join('.')}" ${message}`)
  throw new InvalidImageParametersError(faults.join('; '))
}
