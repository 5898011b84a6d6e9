/**
 * What can be asked: each function gives a `Question` for `reader.ask` and `reader.live`. A site that imports the ones it
 * asks has nothing else in its bundle.
 * @module
 */
export * from './questions/crossQuestions.ts'
export * from './questions/documentQuestions.ts'
export * from './questions/listQuestions.ts'
