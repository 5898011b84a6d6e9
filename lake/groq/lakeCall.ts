import type {ExprNode} from 'groq-js'
import type {Evaluation} from './evaluation.ts'

/** Something the lake computes in the middle of an evaluation: arguments and results are JSON values. */
export type LakeFunction = (evaluation: Evaluation, ...args: readonly unknown[]) => unknown

class Callee {
  readonly run: LakeFunction
  constructor(run: LakeFunction) {
    this.run = run
  }
}

/** No query can name it: GROQ's names have no spaces. */
const parameter = 'the lake'

/**
 * An expression that calls a function of ours. groq-js has no door for functions, but it adds arrays by asking the
 * left one to `concat` the right one: the left one here is ours, and the right one holds the arguments.
 */
export function lakeCall(run: LakeFunction, ...args: readonly ExprNode[]): ExprNode {
  const elements = [value(new Callee(run)), ...args].map(element)
  // The first of a list of one: in groq-js's asynchronous evaluator, that is what makes an array of a stream.
  const list: ExprNode = {type: 'Array', elements: [element({type: 'Array', elements})]}
  return {
    type: 'OpCall',
    op: '+',
    left: {type: 'Parameter', name: parameter},
    right: {type: 'AccessElement', base: list, index: 0},
  }
}

/** The parameter through which an evaluation answers the `lakeCall`s of its query. */
export function lakeParameter(evaluation: Evaluation): Record<string, unknown> {
  const concat = ([callee, ...args]: readonly unknown[]): unknown =>
    callee instanceof Callee ? callee.run(evaluation, ...args) : null
  return {[parameter]: Object.assign([], {concat})}
}

export function value(constant: unknown): ExprNode {
  return {type: 'Value', value: constant}
}

function element(node: ExprNode): {type: 'ArrayElement'; value: ExprNode; isSplat: boolean} {
  return {type: 'ArrayElement', value: node, isSplat: false}
}
