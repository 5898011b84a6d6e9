import {nodesIn} from './breachesOf.ts'

/** What schema.org allows and JSON-LD of this package never says, with the reason. */
const unwanted: {readonly [Name in string]?: string} = {
  MedicalGuidelineContraindication: 'it says that harm was shown',
  evidenceLevel: 'its letters name designs of studies, and no content has them',
  expires: 'it says that the page must not be used after that day',
  pregnancyCategory: 'its letters were given up',
}

/** What a JSON-LD document says that it must not, though the vocabulary has it. */
export const unwantedIn = (document: {readonly '@graph': unknown}): string[] =>
  nodesIn(document['@graph']).flatMap((node) => [
    ...[...Object.keys(node), String(node['@type'])].flatMap((name) =>
      unwanted[name] === undefined ? [] : [`${name}: ${unwanted[name]}`],
    ),
    ...(Array.isArray(node['lastReviewed']) ? ['lastReviewed: it is one date'] : []),
  ])
