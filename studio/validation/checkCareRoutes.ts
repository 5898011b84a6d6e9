import {urgencies} from '../../schemas/vocabulary.ts'

/**
 * Checks that a clinic has one care route for each level of urgency. Returns `true`, or the sentence an editor reads.
 */
export const checkCareRoutes = (
  routes: readonly {readonly urgency?: string}[] | undefined,
): true | string => {
  if (routes === undefined) return true
  const wrong = urgencies.filter(({value}) => routes.filter((route) => route.urgency === value).length !== 1)
  return wrong.length === 0
    ? true
    : `There must be one care route for each level of urgency. Check: ${wrong.map(({title}) => title).join(', ')}.`
}
