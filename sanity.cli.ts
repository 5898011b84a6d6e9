import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'local',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  schemaExtraction: {path: './.sanity/schema.json', enforceRequiredFields: true},
  typegen: {
    path: ['./schemas/**/*.query.ts', './queries/**/*.ts'],
    schema: './.sanity/schema.json',
    generates: './schemas/types.gen.ts',
    overloadClientMethods: true,
  },
})
