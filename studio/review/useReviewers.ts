import {useEffect, useState} from 'react'
import {map} from 'rxjs'
import {useClient} from 'sanity'
import * as z from 'zod/mini'
import {apiVersion} from '../apiVersion.ts'

const reviewersShape = z.array(
  z.object({_id: z.string(), name: z.string(), credentials: z.nullable(z.string()), role: z.string()}),
)
export type Reviewer = z.infer<typeof reviewersShape>[number]

const query = `*[_type == "person" && role == "clinical-reviewer"] | order(name){_id, name, credentials, role}`

/** The published clinical reviewers by name: what is not published cannot be referred to by what is. */
export interface Reviewers {
  /** Undefined until they are known. */
  readonly reviewers?: readonly Reviewer[]
  /** Why they never will be. */
  readonly failure?: string
}

export function useReviewers(): Reviewers {
  const client = useClient({apiVersion})
  const [found, setFound] = useState<Reviewers>({})
  useEffect(() => {
    const request = client.observable
      .fetch<unknown>(query, {}, {perspective: 'published', tag: 'review.reviewers'})
      .pipe(map((answer) => reviewersShape.parse(answer)))
      .subscribe({
        next: (reviewers) => setFound({reviewers}),
        error: (error: unknown) =>
          setFound({failure: error instanceof Error ? error.message : String(error)}),
      })
    return () => request.unsubscribe()
  }, [client])
  return found
}
