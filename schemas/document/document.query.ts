import * as z from 'zod/mini'
import type {core} from 'zod/mini'
import {languages, valuesOf} from '../vocabulary.ts'

/** The language of a document. One from before there were translations is in the base language. */
const languageOf = 'coalesce(language, "en")'
export const language = `"language": ${languageOf}`
export const languageShape = z.enum(valuesOf(languages))

/**
 * Holds for a document in `$language`, and for one in the base language that is not translated into it. A page and its
 * translations share a slug, so of them it holds for one. (`select` looks for a translation only where it matters.)
 */
export const inLanguage = `select(
    ${languageOf} == $language => true,
    ${languageOf} == "en" => !defined(*[_type == ^._type && slug.current == ^.slug.current && language == $language][0]._id)
  )`

/** The languages that a page can be read in: `hreflang` alternates. */
export const languagesOfPage = `"languages": *[_type == ^._type && slug.current == ^.slug.current]{${language}}.language`
export const languagesShape = z.array(languageShape)

// What a reference leads to, as the field `document`: its translation into `$language` where there is one. References are made
// to pages in the base language, whatever language they are in. One constant for each type, since TypeScript knows the
// text of a template only while all that stands in it are constants.
const translation = '"document": select($language == "en" => @->, coalesce(*[_type == '
const ofReference = ' && slug.current == ^->slug.current && language == $language][0], @->))'
export const translatedBodyRegion = `${translation}"bodyRegion"${ofReference}`
export const translatedCause = `${translation}"cause"${ofReference}`
export const translatedCondition = `${translation}"condition"${ofReference}`
export const translatedDiagnosticTest = `${translation}"diagnosticTest"${ofReference}`
export const translatedFaq = `${translation}"faq"${ofReference}`
export const translatedRedFlag = `${translation}"redFlag"${ofReference}`
export const translatedSymptom = `${translation}"symptom"${ofReference}`
export const translatedTreatment = `${translation}"treatment"${ofReference}`

/** What a parser says of a place where a result promises a document. */
export const noDocument: {error: (issue: core.$ZodRawIssue) => string | undefined} = {
  error: (issue) =>
    issue.input === null || issue.input === undefined
      ? 'expected a document, but the reference is empty or leads to nothing that this perspective shows'
      : undefined,
}
