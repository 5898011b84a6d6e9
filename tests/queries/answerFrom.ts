import {DocumentIndex} from '../../lake/documentIndex.ts'
import {evaluateQuerySync} from '../../lake/evaluateQuery.ts'
import {createQueryParser} from '../../lake/parseQuery.ts'
import type {ContentDocument} from '../../sync/loadContent.ts'

const parseQuery = createQueryParser()
const context = {identity: '', now: new Date(0), projectId: 'project', dataset: 'production'}

/** What answers queries from documents in memory as the lake does: groq-js alone would read all of them for each reference. */
export function answerFrom(
  documents: Iterable<ContentDocument>,
): (query: string, params: Record<string, unknown>) => unknown {
  const stored = [...documents].map((document) => ({
    _rev: '',
    _createdAt: '',
    _updatedAt: '',
    ...document,
  }))
  const index = new DocumentIndex(stored)
  return (query, params) => evaluateQuerySync(parseQuery(query, params), {...context, index, params})
}
