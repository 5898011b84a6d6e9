import {defineQuery} from 'groq'
import * as z from 'zod/mini'
import {conditionLinkFields, conditionLinkShape} from '../condition/conditionLink.query.ts'
import {inLanguage} from '../document/document.query.ts'
import {faqFields, faqShape} from './faq.query.ts'

/** What people often believe and evidence does not support, of a condition or of all (null), with the answers. */
export const misconceptionsQuery = defineQuery(`*[
  _type == "faq"
  && kind == "misconception"
  && ${inLanguage}
  && ($condition == null || slug.current in *[_type == "condition" && slug.current == $condition].faqs[]->slug.current)
]{
  ${faqFields},
  "conditions": *[_type == "condition" && ${inLanguage} && ^.slug.current in faqs[]->slug.current]{${conditionLinkFields}}
}`)
export const misconceptionsQueryShape = z.array(z.extend(faqShape, {conditions: z.array(conditionLinkShape)}))
export type Misconception = z.infer<typeof misconceptionsQueryShape>[number]
