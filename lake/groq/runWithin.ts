import {createContext, Script} from 'node:vm'
import {isObject} from '../lakeDocument.ts'
import {QueryTimeoutError} from './errors.ts'

const context = createContext({})
const script = new Script('run()')

/**
 * Runs a synchronous function and gives its result. Throws a `QueryTimeoutError` when it takes more than so many
 * milliseconds: it is stopped wherever it is, even inside a regular expression. Starting the watch takes
 * about 0.2 milliseconds.
 */
export function runWithin<Result>(milliseconds: number, run: () => Result): Result {
  let result: {value: Result} | undefined
  context['run'] = () => {
    result = {value: run()}
  }
  try {
    script.runInContext(context, {timeout: milliseconds})
  } catch (error) {
    // Made by node:vm in another realm, so it is no instance of our Error.
    if (isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new QueryTimeoutError(milliseconds)
    throw error
  }
  if (result === undefined) throw new Error('The script did not run')
  return result.value
}
