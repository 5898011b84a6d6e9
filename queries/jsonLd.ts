/**
 * Pages as structured data for search engines. A door of its own, because the types of schema.org are large: who imports
 * `clinic-content` alone loads none of them.
 * @module
 */
export {jsonLd} from './jsonLd/jsonLd.ts'
export type {JsonLdPage} from './jsonLd/jsonLd.ts'
export type {JsonLdDocument, JsonLdNode} from './jsonLd/JsonLdDocument.ts'
export {jsonLdScript} from './jsonLd/jsonLdScript.ts'
export type {Breadcrumb, JsonLdOptions, LinkedDocument} from './jsonLd/readSite.ts'
