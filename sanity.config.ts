import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {schemaTypes} from './schemas/index.ts'
import {StudioIcon} from './studio/branding/StudioIcon.tsx'
import {theme} from './studio/branding/theme.ts'
import {dashboardTool} from './studio/dashboard/dashboardTool.ts'
import {deskTool} from './studio/desk/deskTool.ts'
import {contentInputs} from './studio/inputs/contentInputs.ts'
import {pageLanguages} from './studio/languages/pageLanguages.ts'
import {localWorkspace} from './studio/local/localWorkspace.ts'
import {reviewerRoles} from './studio/review/reviewerRoles.ts'
import {reviewWorkflow} from './studio/review/reviewWorkflow.ts'
import {documentViews} from './studio/views/documentViews.ts'

// Written out in full, `process.env.NAME` is replaced when the studio is built: a hosted studio has no local mode in it.
const projectId = process.env.SANITY_STUDIO_PROJECT_ID
const dataset = process.env.SANITY_STUDIO_DATASET || 'production'

export default defineConfig({
  name: 'clinic-content',
  title: 'Clinic content',
  icon: StudioIcon,
  theme,
  ...(projectId ? {projectId, dataset} : localWorkspace({dataset})),
  plugins: [
    dashboardTool(),
    deskTool({defaultDocumentNode: documentViews}),
    pageLanguages(),
    reviewWorkflow({roles: projectId ? reviewerRoles.hosted : reviewerRoles.local}),
    contentInputs(),
    visionTool(),
  ],
  schema: {types: schemaTypes},
})
