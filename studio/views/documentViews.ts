import {BarChartIcon} from '@sanity/icons/BarChart'
import {CodeBlockIcon} from '@sanity/icons/CodeBlock'
import {DesktopIcon} from '@sanity/icons/Desktop'
import {LinkIcon} from '@sanity/icons/Link'
import type {DefaultDocumentNodeResolver} from 'sanity/structure'
import {EvidenceView} from './evidence/EvidenceView.tsx'
import {JsonLdView} from './jsonLd/JsonLdView.tsx'
import {PageView} from './page/PageView.tsx'
import {isPageType} from './pageQuestion.ts'
import {WhereUsedView} from './usage/WhereUsedView.tsx'

/** Types whose pages make claims, or list what does. */
const typesWithClaims = ['condition', 'treatment', 'cause', 'diagnosticTest', 'guide']

/** The views of a document beside its form. */
export const documentViews: DefaultDocumentNodeResolver = (S, {schemaType}) => {
  const page = S.view.component(PageView).id('page').title('Page').icon(DesktopIcon)
  const jsonLd = S.view.component(JsonLdView).id('json-ld').title('JSON-LD').icon(CodeBlockIcon)
  const evidence = S.view.component(EvidenceView).id('evidence').title('Evidence').icon(BarChartIcon)
  const whereUsed = S.view.component(WhereUsedView).id('where-used').title('Where used').icon(LinkIcon)
  return S.document().views([
    S.view.form(),
    ...(isPageType(schemaType) ? [page] : []),
    ...(typesWithClaims.includes(schemaType) ? [evidence] : []),
    whereUsed,
    ...(isPageType(schemaType) ? [jsonLd] : []),
  ])
}
