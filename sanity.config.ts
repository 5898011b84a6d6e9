import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from './schemas/index.ts'
import {localWorkspace} from './studio/local/localWorkspace.ts'

// Written out in full, `process.env.NAME` is replaced when the studio is built: a hosted studio has no local mode in it.
const projectId = process.env.SANITY_STUDIO_PROJECT_ID
const dataset = process.env.SANITY_STUDIO_DATASET || 'production'

export default defineConfig({
  name: 'clinic-content',
  title: 'Clinic content',
  ...(projectId ? {projectId, dataset} : localWorkspace({dataset})),
  plugins: [structureTool(), visionTool()],
  schema: {types: schemaTypes},
})
