import {Badge} from '@sanity/ui'
import {Fragment} from 'react'
import type {Preview} from '../../queries/Preview.ts'
import type {Source} from '../../schemas/source/source.query.ts'
import {jurisdictions, sourceKinds, sourceStatuses} from '../../schemas/vocabulary.ts'
import {titleOf} from './titleOf.ts'

/** A source as a reference list prints it, with its kind, where it applies and, when it is not in force, its status. */
export function SourceLine({source}: {source: Preview<Source>}) {
  const {title, authors, publisher, details, year, kind, jurisdiction, status} = source
  const address = addressOf(source)
  const credits = [authors.join(', '), publisher, details ?? year]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}`.replace(/\.$/, ''))
  const facts = [titleOf(sourceKinds, kind), titleOf(jurisdictions, jurisdiction)].filter(
    (fact) => fact !== null,
  )
  const name = title ?? 'A source without a title'
  return (
    <>
      {address === null ? (
        name
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
      .{' '}
      {credits.map((credit) => (
        <Fragment key={credit}>{credit}. </Fragment>
      ))}
      {facts.join(', ')}{' '}
      {status !== 'current' && <Badge tone="caution">{titleOf(sourceStatuses, status) ?? 'No status'}</Badge>}
    </>
  )
}

function addressOf({doi, pmid, url}: Preview<Source>): string | null {
  if (doi !== null) return `https://doi.org/${doi}`
  return pmid === null ? url : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
}
