import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {shownValue} from '../name/name.schema.ts'
import {hospitalStays, prescriptionStatuses, regions, settings} from '../vocabulary.ts'

/** How people get a treatment in one region. */
export const availability = defineType({
  name: 'availability',
  title: 'Availability',
  type: 'object',
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'region',
      title: 'Region',
      type: 'string',
      options: {list: [...regions]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'settings',
      title: 'Where it is given',
      type: 'array',
      // On the member for the types, on the array for the checkboxes.
      of: [defineArrayMember({type: 'string', options: {list: [...settings]}})],
      options: {list: [...settings]},
      validation: (rule) => rule.required().min(1).unique(),
    }),
    defineField({
      name: 'prescriptionStatus',
      title: 'Prescription',
      type: 'string',
      options: {list: [...prescriptionStatuses]},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'hospitalStay',
      title: 'Hospital stay',
      type: 'string',
      options: {list: [...hospitalStays]},
      validation: (rule) => rule.required(),
    }),
    defineField({name: 'note', title: 'Note', type: 'string', validation: (rule) => rule.max(200)}),
  ],
  preview: {
    select: {region: 'region', status: 'prescriptionStatus'},
    prepare: ({region, status}) => ({
      title: shownValue(regions, region),
      subtitle: shownValue(prescriptionStatuses, status),
    }),
  },
})
