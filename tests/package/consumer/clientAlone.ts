// What the types of @sanity/client alone cost a compiler, to compare with (scripts/checkTypeCost.ts).
import {createClient} from '@sanity/client'

export const client = createClient({
  projectId: 'abc',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: true,
})
