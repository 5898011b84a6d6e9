import type {SanityClient, SanityDocument} from '@sanity/client'

export interface TreatmentEditor {
  stored(): Promise<SanityDocument>
  /** Publishes it with another summary, or without one, which leaves it broken. */
  publish(summary: string | null): Promise<void>
  /** Writes a draft of it, or one without a summary. */
  draft(summary: string | null): Promise<void>
  discardDraft(): Promise<void>
}

/** An editor at work on one treatment. */
export function treatmentEditor(client: SanityClient, slug: string): TreatmentEditor {
  const _id = `treatment-${slug}`
  const stored = async (): Promise<SanityDocument> => {
    const document = await client.getDocument(_id)
    if (document === undefined) throw new Error(`${_id} is not seeded.`)
    return document
  }
  const write = async (id: string, summary: string | null): Promise<void> => {
    const {_rev, summary: _before, ...document} = await stored()
    await client.createOrReplace({...document, _id: id, ...(summary === null ? {} : {summary})})
  }
  return {
    stored,
    publish: (summary) => write(_id, summary),
    draft: (summary) => write(`drafts.${_id}`, summary),
    discardDraft: async () => {
      await client.delete(`drafts.${_id}`)
    },
  }
}
