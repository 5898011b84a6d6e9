import {schemaTypes} from '../../schemas/index.ts'

/** The names of the document types that are written in languages: those with a `language`. */
export const translatedTypes: readonly string[] = schemaTypes
  .filter((schemaType) => schemaType.type === 'document')
  .filter(({fields}) => fields.some((field: {name: string}) => field.name === 'language'))
  .map(({name}) => name)
