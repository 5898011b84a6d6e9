import {useMemo} from 'react'
import {useClient} from 'sanity'
import {createReader, type Reader} from '../../queries/createReader.ts'
import type {Language} from '../../schemas/vocabulary.ts'
import {apiVersion} from '../apiVersion.ts'

/** For whom a page is shown: the slug of a clinic whose website it is, and the language of the page. */
export interface Readership {
  readonly clinic: string
  readonly language: Language
}

/** Reads what editors have so far. */
export function useDraftReader({clinic, language}: Readership): Reader<'preview'> {
  const client = useClient({apiVersion})
  return useMemo(
    () => createReader({client, clinic, language, perspective: 'drafts'}),
    [client, clinic, language],
  )
}

/** Reads what is published. */
export function usePublishedReader({clinic, language}: Readership): Reader<'published'> {
  const client = useClient({apiVersion})
  return useMemo(
    () => createReader({client, clinic, language, perspective: 'published'}),
    [client, clinic, language],
  )
}
