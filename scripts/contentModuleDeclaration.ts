/** The declarations of `clinic-content/content`, which is data and compiled from nothing. */
export const contentModuleDeclaration = `/** A document as Sanity stores it, without the fields that the Content Lake adds (_rev, _createdAt, _updatedAt). */
export interface ContentDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** The seed documents, with references and rich text as Sanity stores them: ready for \`client.createOrReplace\`. */
export declare const documents: readonly ContentDocument[]
`
