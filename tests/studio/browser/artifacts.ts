import {join} from 'node:path'

/** Where the pictures of each step are kept, for people to look at. Not under version control. */
export const artifacts = join(import.meta.dirname, '../../artifacts/studio')
