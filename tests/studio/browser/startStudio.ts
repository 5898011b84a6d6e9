import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {inject, onTestFinished} from 'vitest'
import {type LakeServer, startLakeServer} from '../../../lake/index.ts'
import {loadContent} from '../../../sync/loadContent.ts'
import {seed} from '../../../sync/seed.ts'
import {clientOf, temporaryDirectory} from '../../lake/lakeUnderTest.ts'
import {artifacts} from './artifacts.ts'

/** Milliseconds to wait for the studio to show or do something: a busy machine needs most of them. */
export const patience = 90_000

const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A lake full of content that serves the studio, and a Chromium to open it in. */
export interface Studio {
  readonly url: string
  /** The administrator's client, seeing documents as they are stored. */
  readonly client: SanityClient
  /**
   * A browser of its own, for this test: nothing is shared with the others. Without a token, it is given the lake's.
   */
  openBrowser(token?: string): Promise<EditorBrowser>
  /** The token of a new person. */
  addPerson(name: string, role: 'editor' | 'administrator'): Promise<string>
  /** Stops the lake, as Ctrl-C does. */
  stopLake(): Promise<void>
  /** Starts it again, with the same data at the same address. */
  startLake(): Promise<void>
  close(): Promise<void>
}

export interface EditorBrowser {
  openTab(path: string): Promise<Page>
  /** What has gone wrong on any tab: errors on the console, requests refused or to another host. */
  readonly problems: readonly string[]
}

/** The address of a document in the studio, wherever the desk has it. */
export const documentPath = (type: string, id: string): string => `/intent/edit/id=${id};type=${type}/`

/** Keeps a picture of what the editor sees. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({path: join(artifacts, `${name}.png`)})
}

/** Chooses an action of the open document that is not its next step. */
export async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', {name}).click()
}

/** Publishes the open document, whose text no clinician has approved. */
export async function publishUnapproved(page: Page): Promise<void> {
  await chooseAction(page, 'Publish')
  await page.getByRole('dialog').getByLabel('What changed').fill('Other words.')
  await page.getByRole('button', {name: 'Publish without approval'}).click()
}

export async function startStudio(): Promise<Studio> {
  const directory = await temporaryDirectory()
  const start = (port: number): Promise<LakeServer> =>
    startLakeServer({dataDirectory: directory.path, port, studioDirectory: inject('studioDirectory')})
  let lake = await start(0)
  const {url, port, token} = lake
  const client = clientOf(
    {apiHost: url, resolveFetch: undefined},
    {dataset: 'production', token, perspective: 'raw'},
  )
  const {documents} = await loadContent(join(import.meta.dirname, '../../../content'))
  await seed({client, documents})
  const browser = await chromium.launch({executablePath: inject('chromiumPath'), args: chromiumFlags})

  return {
    url,
    client,
    openBrowser: (editorToken) => openBrowser(browser, url, editorToken),
    addPerson: async (label, roleName) => {
      const {key} = await client.request<{key: string}>({
        method: 'POST',
        url: '/projects/local/tokens',
        body: {label, roleName},
      })
      return key
    },
    stopLake: () => lake.close(),
    startLake: async () => {
      lake = await start(port)
    },
    close: async () => {
      await browser.close()
      await lake.close()
      await directory.remove()
    },
  }
}

async function openBrowser(
  browser: Browser,
  url: string,
  editorToken: string | undefined,
): Promise<EditorBrowser> {
  // Pictures are of what stands still.
  const context = await browser.newContext({viewport: {width: 1400, height: 900}, reducedMotion: 'reduce'})
  if (editorToken !== undefined) {
    await context.route(`${url}/studio-token`, (route) => route.fulfill({json: {token: editorToken}}))
  }
  onTestFinished(() => context.close())
  context.setDefaultTimeout(patience)
  const problems: string[] = []
  collectProblems(context, url, problems)
  return {
    problems,
    openTab: async (path) => {
      const page = await context.newPage()
      await page.goto(`${url}${path}`)
      return page
    },
  }
}

function collectProblems(context: BrowserContext, url: string, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`))
  context.on('request', (request) => {
    const address = request.url()
    if (/^https?:/.test(address) && !address.startsWith(`${url}/`)) problems.push(`asked ${address}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`)
  })
}
