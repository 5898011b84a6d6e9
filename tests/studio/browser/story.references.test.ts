import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentPath, keepScreenshot, patience, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

test('an editor adds an alternative to a treatment', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-heat'))
  const alternatives = page.getByTestId('field-alternatives')
  await alternatives.getByRole('button', {name: 'Add item'}).click()
  await alternatives.getByTestId('autocomplete').fill('massage')
  const option = page.getByTestId('autocomplete-popover').getByRole('option', {name: 'Massage'})
  await option.waitFor()
  await keepScreenshot(page, 'story-7-reference-found')
  await option.click()
  await expect
    .poll(() => studio.client.fetch<unknown>('*[_id == "drafts.treatment-heat"][0].alternatives[]._ref'), {
      timeout: patience,
    })
    .toContain('treatment-massage')
  await alternatives.getByText('Massage').waitFor()
  await page.getByText('Saving').waitFor({state: 'hidden'})
  await keepScreenshot(page, 'story-8-reference-added')
  expect(browser.problems).toEqual([])
})

test('an editor who would delete what others refer to reads who does, and cannot', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-massage'))
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', {name: 'Delete'}).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('documents refer to “Massage”').waitFor()
  await dialog.getByRole('link', {name: 'Back spasm'}).waitFor()
  await keepScreenshot(page, 'story-9-referring-documents')

  await dialog.getByTestId('confirm-button').click()
  await page.getByText('An error occurred').waitFor()
  await keepScreenshot(page, 'story-10-not-deleted')
  expect(await studio.client.getDocument('treatment-massage')).toMatchObject({name: 'Massage'})
})
