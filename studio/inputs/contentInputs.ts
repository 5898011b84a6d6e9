import {definePlugin} from 'sanity'
import {ContentInput} from './ContentInput.tsx'

/**
 * Inputs that help an editor. They are given to the studio and not to the schemas, which Node reads without a browser's
 * code.
 */
export const contentInputs = definePlugin({
  name: 'clinic-content/inputs',
  form: {components: {input: ContentInput}},
})
