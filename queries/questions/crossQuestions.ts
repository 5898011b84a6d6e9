import type {PageType} from '../../schemas/document/page.query.ts'
import type {SitemapEntry} from '../../schemas/document/sitemap.query.ts'
import type {Misconception} from '../../schemas/faq/misconceptions.query.ts'
import {aToZ as aToZOf} from '../aToZ.ts'
import type {AToZLetter} from '../aToZ.ts'
import * as checked from '../checkedQueries.ts'
import {conditionsWith as conditionsWithOf} from '../conditionsWith.ts'
import type {ConditionsWith} from '../conditionsWith.ts'
import {groupRedFlags} from '../groupRedFlags.ts'
import type {RedFlagGroup} from '../groupRedFlags.ts'
import {comparedTreatment, conditionPage, treatmentChoices} from '../pages.ts'
import type {ComparedTreatmentPage, TreatmentChoices} from '../pages.ts'
import {listQuestion, question} from '../Question.ts'
import type {Question} from '../Question.ts'
import {rankMatches} from '../rankMatches.ts'
import type {SearchMatch} from '../rankMatches.ts'
import {relatedPages} from '../relatedPages.ts'
import type {RelatedPages} from '../relatedPages.ts'
import {reviewQueue as reviewQueueOf} from '../reviewQueue.ts'
import type {ReviewQueue} from '../reviewQueue.ts'
import {sectionsOf as sectionsOfPage} from '../sectionsOf.ts'
import type {ConditionSection} from '../sectionsOf.ts'
import {sortedByName} from '../sortedByName.ts'

// Questions that several types of document answer together.

/** An index of all pages by their names and other names, in the order of the clinic's language. */
export const aToZ = (): Question<AToZLetter[]> =>
  listQuestion(checked.aToZ, {}, (pages, {local}) => aToZOf(pages, local.clinic.locale))

/** Treatments side by side, in the order of their slugs; a slug that is not there is left out. */
export const compareTreatments = (slugs: readonly string[]): Question<ComparedTreatmentPage[]> =>
  listQuestion(checked.compareTreatments, {slugs}, (found, {local}) =>
    found
      .toSorted((one, other) => slugs.indexOf(one.slug) - slugs.indexOf(other.slug))
      .map((treatment) => comparedTreatment(treatment, local)),
  )

/** What conditions say of symptoms, by their slugs, after the red flags to rule out first. It is content, not diagnosis. */
export const conditionsWith = (symptoms: readonly string[]): Question<ConditionsWith> =>
  question(checked.conditionsWith, {symptoms}, (found, {local}) => conditionsWithOf(found, symptoms, local))

/** What people often believe and evidence does not support, with the answers: of a condition, by its slug, or of all. */
export const misconceptions = (condition: string | null = null): Question<Misconception[]> =>
  listQuestion(checked.misconceptions, {condition}, (found, {local}) =>
    sortedByName(found, local.clinic.locale),
  )

/** Every red flag, most urgent first, under the clinic's headings. None is ever left out: what is wrong is thrown. */
export const redFlags = (): Question<RedFlagGroup[]> =>
  question(checked.redFlags, {}, (found, {local: {clinic}}) =>
    groupRedFlags(sortedByName(found, clinic.locale), clinic.careRoutes),
  )

/** The red flags of a condition, by its slug. */
export const redFlagsFor = (condition: string): Question<RedFlagGroup[] | null> =>
  question(
    checked.redFlagsByCondition,
    {slug: condition},
    (found, {local}) => found && groupRedFlags(found.redFlags, local.clinic.careRoutes),
  )

/** What a reader of a page may read next: the pages that it refers to, and those that refer to it. */
export const related = (page: {_type: PageType; slug: string}): Question<RelatedPages | null> =>
  question(
    checked.related,
    {type: page._type, slug: page.slug},
    (found, {local}) => found && relatedPages(found, local.clinic.locale),
  )

/** Everything that goes through clinical review, by what a clinician has to do with it today. For editors. */
export const reviewQueue = (): Question<ReviewQueue> =>
  listQuestion(checked.reviewQueue, {}, (entries, {clock}) =>
    reviewQueueOf(entries, clock().toISOString().slice(0, 10)),
  )

/** A condition in sections, by its slug, each of which may be shown alone as long as all of it is shown. */
export const sectionsOf = (condition: string): Question<ConditionSection[] | null> =>
  question(
    checked.conditionBySlug,
    {slug: condition},
    (found, {local}) => found && sectionsOfPage(conditionPage(found, local)),
  )

/** Every page with when it, or anything that it shows, was last changed. */
export const sitemap = (): Question<SitemapEntry[]> => listQuestion(checked.sitemap, {}, (pages) => pages)

/** The options for a condition, by its slug: on the ladder from self-care to surgery, and apart what is not advised. */
export const treatmentsFor = (condition: string): Question<TreatmentChoices | null> =>
  question(
    checked.treatmentOptions,
    {slug: condition},
    (found, {local}) => found && treatmentChoices(found, local),
  )

export interface SearchOptions {
  /** How many matches at most: all, unless said otherwise. */
  limit?: number | undefined
}

/**
 * Finds pages by name and by other names, misspellings included, best first. It reads all names and ranks them here: GROQ's
 * `match` and `score` split words differently from one backend to the next.
 */
export const search = (text: string, {limit}: SearchOptions = {}): Question<SearchMatch[]> =>
  listQuestion(checked.searchIndex, {}, (index, {local}) =>
    rankMatches(index, text, local.clinic.locale, {limit}),
  )
