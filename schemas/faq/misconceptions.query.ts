import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {faqFields, faqShape} from './faq.query.ts'

/** What people often believe and evidence does not support, of a condition or of all (null), with the answers. */
export const misconceptionsQuery = defineQuery(`*[
  _type == "faq"
  && kind == "misconception"
  && ($condition == null || _id in *[_type == "condition" && slug.current == $condition].faqs[]._ref)
]{
  ${faqFields},
  "conditions": *[_type == "condition" && ^._id in faqs[]._ref]{${conditionLinkFields}}
}`)
export const misconceptionsQueryShape = z.array(z.extend(faqShape, {conditions: z.array(conditionLinkShape)}))
export type Misconception = z.infer<typeof misconceptionsQueryShape>[number]
