import {limits} from '../limits.ts'
import type {ImageParameters} from './imageParameters.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rectangle extends Size {
  readonly left: number
  readonly top: number
}

/** What to do with the pixels of an image, in this order. */
export interface ImagePlan {
  /** The part of the original that is used, before it is turned. */
  readonly area: Rectangle
  /** Degrees, clockwise. */
  readonly turn: number
  /** The size that the turned area is scaled to. */
  readonly size: Size
  /** Scaling keeps the part with the most detail where the proportions differ. */
  readonly keepsDetail: boolean
  /** What is rendered is this large, with the scaled image in its middle. */
  readonly canvas: Size
}

type Geometry = Pick<
  ImageParameters,
  'w' | 'h' | 'max-w' | 'max-h' | 'min-w' | 'min-h' | 'fit' | 'crop' | 'fp-x' | 'fp-y' | 'rect' | 'or' | 'dpr'
>

/**
 * Works out the sizes that the parameters of an image URL lead to. Cutting comes before scaling, so that nothing
 * larger than the original and the result is ever made; the result has at most `limits.renderedSide` pixels a side.
 *
 * @param original - pixels, the right way up
 */
export function planImage(original: Size, parameters: Geometry): ImagePlan {
  const plan = planAsAsked(original, parameters)
  const scale = Math.min(1, limits.renderedSide / Math.max(plan.canvas.width, plan.canvas.height))
  return scale === 1
    ? plan
    : {...plan, size: scaleSize(plan.size, scale), canvas: scaleSize(plan.canvas, scale)}
}

function planAsAsked(original: Size, parameters: Geometry): ImagePlan {
  const turn = parameters.or
  const whole = within({left: 0, top: 0, ...original}, parameters.rect)
  const turned = turnSize(whole, turn)
  const box = boxOf(turned, parameters)
  const {fit} = parameters
  const plan = {area: whole, turn, keepsDetail: false}

  if (box === undefined) return {...plan, size: turned, canvas: turned}
  const cuts = fit === 'crop' || fit === 'min'
  if (cuts) {
    const size =
      fit === 'min' ? scaleSize(box, Math.min(1, turned.width / box.width, turned.height / box.height)) : box
    const covering = scaleSize(turned, Math.max(size.width / turned.width, size.height / turned.height))
    if (parameters.crop === 'entropy' && covering.width * covering.height <= limits.imagePixels) {
      return {...plan, keepsDetail: true, size, canvas: size}
    }
    const cut = cutToProportions(turned, size, anchorOf(parameters))
    return {...plan, area: offset(turnBack(cut, whole, turn), whole), size, canvas: size}
  }
  if (fit === 'scale') return {...plan, size: box, canvas: box}
  const fitting = Math.min(box.width / turned.width, box.height / turned.height)
  const isNeverLarger = fit === 'max' || fit === 'fillmax'
  const size = scaleSize(turned, isNeverLarger ? Math.min(1, fitting) : fitting)
  return {...plan, size, canvas: fit === 'fill' || fit === 'fillmax' ? box : size}
}

/** The box to fit into, in pixels of the result: what is not asked for follows from the proportions. */
function boxOf(turned: Size, parameters: Geometry): Size | undefined {
  const {w, h, dpr, fit} = parameters
  const bounds = [parameters['max-w'], parameters['max-h'], parameters['min-w'], parameters['min-h']]
  // As documented, the bounds are for fit=crop only.
  const isBounded = fit === 'crop' && bounds.some((bound) => bound !== undefined)
  if (w === undefined && h === undefined && !isBounded) return undefined
  const width = w ?? (h === undefined ? turned.width : (h * turned.width) / turned.height)
  const height = h ?? (w === undefined ? turned.height : (w * turned.height) / turned.width)
  const clamp = (value: number, min = 1, max = Number.POSITIVE_INFINITY): number =>
    fit === 'crop' ? Math.min(Math.max(value, min), max) : value
  return scaleSize(
    {
      width: clamp(width, parameters['min-w'], parameters['max-w']),
      height: clamp(height, parameters['min-h'], parameters['max-h']),
    },
    dpr,
  )
}

/** Where the part to keep lies: 0 is left or top, 1 is right or bottom. `isCentre`: it is the point to have in the middle. */
function anchorOf({crop, 'fp-x': x, 'fp-y': y}: Geometry): {x: number; y: number; isCentre: boolean} {
  if (crop === 'focalpoint') return {x, y, isCentre: true}
  const sides = crop.split(',')
  const along = (start: string, end: string): number =>
    sides.includes(start) ? 0 : sides.includes(end) ? 1 : 0.5
  return {x: along('left', 'right'), y: along('top', 'bottom'), isCentre: false}
}

/** The largest part of `from` with the proportions of `to`. */
function cutToProportions(
  from: Size,
  to: Size,
  anchor: {x: number; y: number; isCentre: boolean},
): Rectangle {
  const scale = Math.min(from.width / to.width, from.height / to.height)
  const {width, height} = scaleSize(to, scale)
  const start = (length: number, part: number, at: number): number => {
    const wanted = anchor.isCentre ? at * length - part / 2 : at * (length - part)
    return Math.round(Math.min(Math.max(wanted, 0), length - part))
  }
  return {left: start(from.width, width, anchor.x), top: start(from.height, height, anchor.y), width, height}
}

function within(whole: Rectangle, part: Rectangle | undefined): Rectangle {
  if (part === undefined) return whole
  const left = Math.min(part.left, whole.width - 1)
  const top = Math.min(part.top, whole.height - 1)
  return {
    left,
    top,
    width: Math.min(part.width, whole.width - left),
    height: Math.min(part.height, whole.height - top),
  }
}

function offset(part: Rectangle, {left, top}: Rectangle): Rectangle {
  return {...part, left: part.left + left, top: part.top + top}
}

function turnSize({width, height}: Size, degrees: number): Size {
  return degrees % 180 === 0 ? {width, height} : {width: height, height: width}
}

/** Where a part of the turned image was before it was turned clockwise. */
function turnBack(part: Rectangle, before: Size, degrees: number): Rectangle {
  const {left, top} = part
  const {width, height} = turnSize(part, degrees)
  switch (degrees) {
    case 90:
      return {left: top, top: before.height - left - height, width, height}
    case 180:
      return {left: before.width - left - width, top: before.height - top - height, width, height}
    case 270:
      return {left: before.width - top - width, top: left, width, height}
    default:
      return part
  }
}

function scaleSize({width, height}: Size, scale: number): Size {
  return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))}
}
