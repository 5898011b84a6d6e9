import {ContentError} from './ContentError.ts'

/** `clinics` are the slugs of those that there are. */
export const unknownClinic = (slug: string, clinics: readonly string[]): ContentError =>
  new ContentError({
    code: 'clinic-unknown',
    query: 'localContextQuery',
    problem: 'there is no such clinic',
    issues: [
      {
        path: 'clinic',
        documentId: null,
        message:
          clinics.length === 0
            ? 'expected a clinic, but there is none yet'
            : `expected ${clinics.toSorted().join(' or ')}`,
        received: slug,
      },
    ],
    nextStep: 'Pass the slug of a clinic to createClinicContent, or add the clinic in the studio.',
  })
