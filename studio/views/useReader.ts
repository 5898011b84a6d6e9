import {useMemo} from 'react'
import {useClient} from 'sanity'
import {createReader, type Reader} from '../../queries/createReader.ts'

/** The version of Sanity's API that the query library is written for. */
const apiVersion = '2025-02-19'

/** Reads what editors have so far for the website of a clinic. */
export function useDraftReader(clinic: string): Reader<'preview'> {
  const client = useClient({apiVersion})
  return useMemo(() => createReader({client, clinic, perspective: 'drafts'}), [client, clinic])
}

/** Reads what is published on the website of a clinic. */
export function usePublishedReader(clinic: string): Reader<'published'> {
  const client = useClient({apiVersion})
  return useMemo(() => createReader({client, clinic, perspective: 'published'}), [client, clinic])
}
