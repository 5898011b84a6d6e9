import type {MedicalClinicLeaf, PostalAddressLeaf} from 'schema-dts'
import type {Clinic} from '../../schemas/clinic/clinic.query.ts'
import type {TreatmentCard} from '../../schemas/treatment/treatment.query.ts'
import type {TreatmentNode} from './JsonLdDocument.ts'
import {node, references} from './node.ts'
import type {PageContent} from './PageContent.ts'
import type {Site} from './readSite.ts'
import {treatmentNode} from './treatmentContent.ts'

export function clinicContent(clinic: Clinic, site: Site): PageContent {
  const services = clinic.treatmentsOffered
    .filter(({kind}) => !noService.includes(kind))
    .map((treatment) => treatmentNode(treatment, site))
  return {type: 'WebPage', name: clinic.name, entities: [clinicNode(clinic, site, services), ...services]}
}

/** `availableService` takes procedures, tests and therapies alone. */
const noService: readonly TreatmentCard['kind'][] = [
  'drug',
  'drug-class',
  'lifestyle-modification',
  'medical-device',
]

/** A clinic, with its services on its own page alone. */
export const clinicNode = (
  clinic: Clinic,
  site: Site,
  services: readonly TreatmentNode[] = [],
): MedicalClinicLeaf => {
  const {lines, locality, administrativeArea, postalCode} = clinic.address
  return node<MedicalClinicLeaf>({
    '@type': 'MedicalClinic',
    '@id': site.idOf(clinic),
    name: clinic.name,
    url: site.urlOf(clinic),
    telephone: clinic.phone,
    address: node<PostalAddressLeaf>({
      '@type': 'PostalAddress',
      streetAddress: lines.join(', '),
      addressLocality: locality,
      addressRegion: administrativeArea,
      postalCode,
      addressCountry: clinic.region,
    }),
    availableService: references(services),
  })
}
