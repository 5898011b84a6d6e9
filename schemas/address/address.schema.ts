import {PinIcon} from '@sanity/icons/Pin'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** A postal address (schema.org PostalAddress). */
export const address = defineType({
  name: 'address',
  title: 'Address',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({
      name: 'lines',
      title: 'Street address',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      validation: (rule) => rule.required().min(1).max(4),
    }),
    defineField({
      name: 'locality',
      title: 'Town or city',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'administrativeArea', title: 'State, county or province', type: 'string'}),
    defineField({
      name: 'postalCode',
      title: 'Postal code',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
  ],
})
