import type {
  BreadcrumbListLeaf,
  ImageObjectLeaf,
  ListItemLeaf,
  MedicalWebPageLeaf,
  PersonLeaf,
  WebPageLeaf,
} from 'schema-dts'
import type {Figure} from '../../schemas/figure/figure.query.ts'
import type {Person} from '../../schemas/person/person.query.ts'
import type {Source} from '../../schemas/source/source.query.ts'
import {citation} from './citation.ts'
import type {FaqWebPage} from './JsonLdDocument.ts'
import {node, references} from './node.ts'
import type {PageContent} from './PageContent.ts'
import {withFragment} from './readSite.ts'
import type {Site} from './readSite.ts'

/** The trail to a page, or none. */
export const breadcrumbLists = ({url, breadcrumbs}: Site): BreadcrumbListLeaf[] =>
  breadcrumbs.length === 0
    ? []
    : [
        {
          '@type': 'BreadcrumbList',
          '@id': withFragment(url, 'breadcrumbs'),
          itemListElement: breadcrumbs.map((step, index): ListItemLeaf => ({
            '@type': 'ListItem',
            position: index + 1,
            name: step.name,
            item: {'@type': 'WebPage', '@id': step.url},
          })),
        },
      ]

/**
 * The page itself. Its date of review and its reviewer are there when a clinician approved it and not before, and the date
 * of the next review never is: schema.org has no word for it, and `expires` would forbid the page from that day on.
 */
export function webPage(
  {
    type,
    name,
    description,
    seo,
    review,
    entities = [],
    questions = [],
    about = [],
    mentions = [],
    hasPart = [],
  }: PageContent,
  sources: readonly Source[],
  site: Site,
  inLanguage: string,
): MedicalWebPageLeaf | FaqWebPage | WebPageLeaf {
  const approved = review?.status === 'approved' ? review : null
  const common = {
    '@id': withFragment(site.url, 'webpage'),
    url: site.url,
    name: seo?.title ?? name ?? null,
    description: seo?.description ?? description ?? null,
    inLanguage,
    dateModified: site.dateModified,
    publisher: {'@id': site.idOf(site.clinic)},
    author: personNode(review?.author, site),
    reviewedBy: personNode(approved?.reviewer, site),
    lastReviewed: approved?.lastReviewed ?? null,
    breadcrumb: references(breadcrumbLists(site)),
    primaryImageOfPage: imageNode(seo?.image),
    mainEntity: questions.length > 0 ? questions : (references(entities)[0] ?? null),
    about: references(about),
    mentions: references(mentions),
    hasPart,
    citation: sources.map(citation),
  }
  if (type !== undefined) return node<WebPageLeaf>({'@type': type, ...common})
  const medical = {...common, medicalAudience: {'@type': 'Patient' as const}}
  return questions.length > 0
    ? node<FaqWebPage>({'@type': ['MedicalWebPage', 'FAQPage'], ...medical})
    : node<MedicalWebPageLeaf>({'@type': 'MedicalWebPage', ...medical})
}

const personNode = (person: Person | null | undefined, site: Site): PersonLeaf | null =>
  person
    ? node<PersonLeaf>({
        '@type': 'Person',
        '@id': site.idOf(person),
        name: person.name,
        honorificSuffix: person.credentials,
        description: person.biography,
        url: site.urlOf(person),
        image: person.photo?.asset?.url ?? null,
      })
    : null

const imageNode = (figure: Figure | null | undefined): ImageObjectLeaf | null =>
  figure?.asset
    ? node<ImageObjectLeaf>({
        '@type': 'ImageObject',
        contentUrl: figure.asset.url,
        description: figure.alt,
        caption: figure.caption,
        creditText: figure.credit,
      })
    : null
