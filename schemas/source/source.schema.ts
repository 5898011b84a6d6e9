import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {contentRules} from '../../studio/validation/contentRules.ts'
import {slugField} from '../slug/slug.schema.ts'
import {
  identifierPatterns,
  jurisdictions,
  sourceKinds,
  sourceStatuses,
  sourceVerifications,
} from '../vocabulary.ts'

/** Something content rests on (schema.org MedicalScholarlyArticle and MedicalGuideline, FHIR Citation). */
export const source = defineType({
  name: 'source',
  title: 'Source',
  type: 'document',
  icon: BookIcon,
  groups: [
    {name: 'content', title: 'Citation', default: true},
    {name: 'status', title: 'Status'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().max(300),
    }),
    slugField('title'),
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: {list: [...sourceKinds]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'array',
      description:
        'One each, as printed: “Qaseem A”. End with “et al.” when the list was cut. Leave empty when not seen.',
      group: 'content',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({
      name: 'publisher',
      title: 'Publisher or journal',
      type: 'string',
      group: 'content',
      validation: (rule) => rule.required().max(160),
    }),
    defineField({
      name: 'details',
      title: 'Volume, issue, pages',
      type: 'string',
      description: 'Such as “2017;166(7):514-530” or “NG59”.',
      group: 'content',
    }),
    defineField({
      name: 'year',
      title: 'Year',
      type: 'number',
      description: 'Year of publication. Leave empty when not seen.',
      group: 'content',
      validation: (rule) => rule.integer().min(1900).max(2100),
    }),
    defineField({
      name: 'published',
      title: 'Published',
      type: 'date',
      description: 'The day, when it is known.',
      group: 'content',
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      description: 'Without https://doi.org/, such as 10.7326/M16-2367.',
      group: 'content',
      validation: (rule) => rule.regex(identifierPatterns.doi, {name: 'a DOI such as 10.7326/M16-2367'}),
    }),
    defineField({
      name: 'pmid',
      title: 'PMID',
      type: 'string',
      description: 'PubMed number, such as 28192789.',
      group: 'content',
      validation: (rule) => rule.regex(identifierPatterns.pmid, {name: 'a PubMed number'}),
    }),
    defineField({
      name: 'url',
      title: 'Web address',
      type: 'url',
      group: 'content',
      validation: (rule) => rule.uri({scheme: ['https', 'http']}),
    }),
    defineField({
      name: 'jurisdiction',
      title: 'Country',
      type: 'string',
      description: 'Where a guideline or notice applies.',
      group: 'content',
      options: {list: [...jurisdictions]},
    }),
    defineField({
      name: 'population',
      title: 'Population',
      type: 'string',
      description: 'Who it is about, such as “Adults with chronic low back pain”.',
      group: 'content',
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      group: 'status',
      options: {list: [...sourceStatuses], layout: 'radio'},
      initialValue: 'current',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'verification',
      title: 'What was read',
      type: 'string',
      group: 'status',
      options: {list: [...sourceVerifications], layout: 'radio'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'accessed',
      title: 'Accessed',
      type: 'date',
      description: 'The day someone last looked at it.',
      group: 'status',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'note',
      title: 'Note for editors',
      type: 'text',
      rows: 2,
      description: 'Anything to know before citing it. Websites do not show it.',
      group: 'status',
    }),
  ],
  validation: contentRules,
  orderings: [
    {name: 'titleAscending', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]},
    {name: 'yearDescending', title: 'Year, newest first', by: [{field: 'year', direction: 'desc'}]},
  ],
  preview: {
    select: {title: 'title', publisher: 'publisher', year: 'year'},
    prepare: ({title, publisher, year}) => ({
      title: title ?? 'No title yet',
      subtitle: [publisher, year].filter(Boolean).join(', '),
    }),
  },
})

/** The `sources` field of something that needs evidence; `what` is that thing, for the message. */
export const sourcesField = (what: string) =>
  defineField({
    name: 'sources',
    title: 'Sources',
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'source'}]})],
    validation: (rule) =>
      rule.required().min(1).unique().error(`${what} needs at least one source, each named once.`),
  })
