import {MasterDetailIcon} from '@sanity/icons/MasterDetail'
import {definePlugin} from 'sanity'
import {structureTool, type StructureToolOptions} from 'sanity/structure'
import {buildStructure} from './buildStructure.ts'
import {dayOf} from './day.ts'
import {desk} from './desk.ts'
import {deskTemplates} from './deskTemplates.ts'

/** `defaultDocumentNode` gives documents views beside their form. */
type DeskOptions = Pick<StructureToolOptions, 'defaultDocumentNode'>

/** Where documents are found and edited, grouped for people. */
export const deskTool = definePlugin<DeskOptions | void>((options) => ({
  name: 'clinic-content/desk',
  plugins: [
    structureTool({
      ...options,
      title: 'Content',
      icon: MasterDetailIcon,
      structure: buildStructure(desk, {today: () => dayOf(new Date())}),
    }),
  ],
  schema: {templates: (templates) => [...templates, ...deskTemplates]},
}))
