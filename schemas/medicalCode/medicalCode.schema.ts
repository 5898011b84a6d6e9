import {TokenIcon} from '@sanity/icons/Token'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {codeSystems} from '../vocabulary.ts'

/** A code for something in a published terminology (schema.org MedicalCode, FHIR Coding). */
export const medicalCode = defineType({
  name: 'medicalCode',
  title: 'Code',
  type: 'object',
  icon: TokenIcon,
  fields: [
    defineField({
      name: 'system',
      title: 'System',
      type: 'string',
      options: {list: codeSystems.map(({value, title, description}) => ({value, title, description}))},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'code', title: 'Code', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: 'display',
      title: 'Display',
      type: 'string',
      description: 'The title that the system gives the code.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'version',
      title: 'Version',
      type: 'string',
      description: 'The edition in which the code was checked, such as 2021 or 2020-09.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'billable',
      title: 'Billable',
      type: 'boolean',
      description: 'ICD-10-CM only: whether the code can be used on a claim, not just as a heading.',
    }),
    defineField({
      name: 'license',
      title: 'License',
      type: 'string',
      description: 'The licence and attribution that go with the code. SNOMED CT codes must carry theirs.',
    }),
  ],
  preview: {select: {title: 'code', subtitle: 'display'}},
})

export const codesField = defineField({
  name: 'codes',
  title: 'Codes',
  type: 'array',
  description: 'Codes in published terminologies. Leave empty rather than guess.',
  group: 'codes',
  of: [defineArrayMember({type: 'medicalCode'})],
})
