import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  documentPath,
  keepScreenshot,
  patience,
  publishUnapproved,
  startStudio,
  type Studio,
} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

const nameField = (page: Page): Locator => page.getByTestId('field-name').getByRole('textbox')

async function typeAtEnd(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('End')
  await field.pressSequentially(text)
}

async function nameInLake(id: string): Promise<unknown> {
  return (await studio.client.getDocument(id))?.['name']
}

test('an edit is saved as a draft, and readers see it when it is published', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-ice'))
  await typeAtEnd(nameField(page), ' pack')
  await expect.poll(() => nameInLake('drafts.treatment-ice'), {timeout: patience}).toBe('Ice pack')
  expect(await nameInLake('treatment-ice')).toBe('Ice')
  await page.getByText('Saving').waitFor({state: 'hidden'})
  await keepScreenshot(page, '4-edited')

  await publishUnapproved(page)
  await expect.poll(() => nameInLake('treatment-ice'), {timeout: patience}).toBe('Ice pack')
  expect(await nameInLake('drafts.treatment-ice')).toBeUndefined()
  await page.getByTestId('pane-footer-document-status').getByText('published').waitFor()
  await keepScreenshot(page, '5-published')
  expect(browser.problems).toEqual([])
})

test('ten tabs at once still save', async () => {
  const slugs = [
    'heat',
    'massage',
    'bed-rest',
    'opioids',
    'back-brace',
    'relaxation',
    'oral-nsaids',
    'spinal-fusion',
    'stay-active',
    'leg-elevation',
  ]
  const browser = await studio.openBrowser()
  const tabs: Page[] = []
  for (const slug of slugs) {
    const tab = await browser.openTab(documentPath('treatment', `treatment-${slug}`))
    await nameField(tab).waitFor()
    tabs.push(tab)
  }
  for (const tab of tabs) {
    await tab.bringToFront()
    await typeAtEnd(nameField(tab), '!')
  }
  for (const [at, slug] of slugs.entries()) {
    await expect.poll(() => nameInLake(`drafts.treatment-${slug}`), {timeout: patience}).toMatch(/!$/)
    await tabs[at]?.getByText('Saving').waitFor({state: 'hidden'})
    expect(await tabs[at]?.getByText('Trying to connect').count()).toBe(0)
  }
  expect(browser.problems).toEqual([])
  const last = tabs.at(-1)
  if (last !== undefined) await keepScreenshot(last, '6-tenth-tab')
})

test('two editors see each other, and both their edits survive', async () => {
  const colleague = await studio.addPerson('Ada Editor', 'editor')
  const [one, other] = [await studio.openBrowser(), await studio.openBrowser(colleague)]
  const address = documentPath('condition', 'condition-back-spasm')
  const [page, otherPage] = [await one.openTab(address), await other.openTab(address)]
  await typeAtEnd(nameField(page), '!')
  await otherPage.getByTestId('field-summary').getByRole('textbox').click()
  await page.getByText(/^ae$/i).first().waitFor()
  await otherPage.getByText(/^le$/i).first().waitFor()
  await keepScreenshot(page, '7-presence')

  await typeAtEnd(nameField(page), '!')
  await otherPage.getByTestId('field-summary').getByRole('textbox').pressSequentially('Both edits. ')
  await expect
    .poll(() => studio.client.getDocument('drafts.condition-back-spasm'), {timeout: patience})
    .toMatchObject({name: 'Back spasm!!', summary: expect.stringContaining('Both edits. ')})
  await expect.poll(() => nameField(otherPage).inputValue(), {timeout: patience}).toBe('Back spasm!!')
  await keepScreenshot(otherPage, '8-both-edits')
})

test('a restart of the lake in the middle of an edit loses nothing', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-microdiscectomy'))
  const field = nameField(page)
  await typeAtEnd(field, ', before')
  // The last letters are still on their way.
  await studio.stopLake()
  await studio.startLake()
  await expect
    .poll(() => nameInLake('drafts.treatment-microdiscectomy'), {timeout: patience})
    .toMatch(/, before$/)
  await studio.client.patch('drafts.treatment-microdiscectomy').set({name: 'Renamed elsewhere'}).commit()
  await expect.poll(() => field.inputValue(), {timeout: patience}).toBe('Renamed elsewhere')
  await typeAtEnd(field, ', after')
  await expect
    .poll(() => nameInLake('drafts.treatment-microdiscectomy'), {timeout: patience})
    .toBe('Renamed elsewhere, after')
  await page.getByText('Saving').waitFor({state: 'hidden'})
  await keepScreenshot(page, '9-restart-while-editing')
})
