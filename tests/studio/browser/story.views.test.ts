import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentPath, keepScreenshot, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

test('an editor sees the page while it is written, in the words of a clinic, with its red flags before its treatments', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('condition', 'condition-back-spasm'))
  await page.getByRole('tab', {name: 'Page'}).click()
  const shown = page.getByRole('region', {name: 'Page', exact: true})
  await shown.getByRole('heading', {name: 'Call 999 or go to A&E now if:'}).waitFor()
  await keepScreenshot(page, 'page')
  await shown.getByLabel('In the words of').selectOption('Example Back Clinic (United States)')
  await shown.getByRole('heading', {name: 'Call 911 now if:'}).waitFor()
  const headings = await shown.getByRole('heading').allInnerTexts()
  expect(headings.slice(0, 3)).toEqual(['Back spasm', 'When to get help', 'Call 911 now if:'])
  expect(headings).toContain('Treatments')

  const published = await studio.client.getDocument('condition-back-spasm')
  await studio.client.create({
    ...published,
    _id: 'drafts.condition-back-spasm',
    _type: 'condition',
    name: 'Spasm of the back',
    redFlags: [],
  })
  await shown.getByRole('heading', {name: 'Spasm of the back'}).waitFor()
  await shown.getByRole('heading', {name: 'Missing on this page: 1'}).waitFor()
  await keepScreenshot(page, 'page-of-a-draft')
  await shown.getByRole('link', {name: 'Red flags', exact: true}).click()
  await page.getByTestId('field-redFlags').waitFor()
  expect(browser.problems).toEqual([])
})
