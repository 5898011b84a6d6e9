import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {clientWithRole} from '../../lake/lakeUnderTest.ts'
import {
  chooseAction,
  documentPath,
  keepScreenshot,
  patience,
  startStudio,
  type Studio,
} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

const badge = (page: Page, text: string): Locator => page.getByTestId('pane-footer').getByText(text)

test('an editor submits a page, a reviewer approves it, and a typo mended later leaves it approved', async () => {
  const {client} = studio
  const id = 'symptom-heavy-leg'
  const {_rev, _createdAt, _updatedAt, ...symptom} = (await client.getDocument('symptom-leg-pain')) ?? {}
  await client
    .transaction()
    .create({
      _type: 'symptom',
      ...symptom,
      _id: `drafts.${id}`,
      name: 'Heavy leg',
      slug: {_type: 'slug', current: 'heavy-leg'},
      review: {_type: 'review', status: 'draft'},
    })
    .create({
      _id: 'person-rita-reviewer',
      _type: 'person',
      name: 'Rita Reviewer',
      slug: {_type: 'slug', current: 'rita-reviewer'},
      role: 'clinical-reviewer',
      credentials: 'MD',
      conflictOfInterest: 'None declared',
      funding: 'None',
    })
    .commit()

  const editorToken = (await clientWithRole(client, 'editor')).config().token
  const [editors, reviewers] = [await studio.openBrowser(editorToken), await studio.openBrowser()]
  const address = documentPath('symptom', id)
  const [editor, reviewer] = await Promise.all([editors.openTab(address), reviewers.openTab(address)])

  await badge(editor, 'Being written').waitFor()
  await keepScreenshot(editor, 'review-1-draft')
  await editor.getByTestId('action-submitforreview').click()
  await badge(editor, 'Awaiting clinical review').waitFor()
  await keepScreenshot(editor, 'review-2-submitted')

  const dialog = reviewer.getByRole('dialog')
  await badge(reviewer, 'Awaiting clinical review').waitFor()
  await chooseAction(reviewer, 'Needs changes')
  await dialog.getByLabel('What to change').fill('Say when to get help.')
  await dialog.getByRole('button', {name: 'Send back'}).click()
  await editor.getByRole('note').getByText('Say when to get help.').waitFor()
  await badge(editor, 'Needs changes').waitFor()
  await keepScreenshot(editor, 'review-3-sent-back')
  await editor.getByTestId('action-submitforreview').click()

  await reviewer.getByTestId('action-approve').click()
  await dialog.getByLabel('Reviewer').selectOption({label: 'Rita Reviewer, MD'})
  await dialog.getByLabel('What changed').fill('First version.')
  await dialog.getByLabel('Next review').fill('2020-01-01')
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
  await dialog.getByRole('alert').getByText('must come after').waitFor()
  await keepScreenshot(reviewer, 'review-4-refused')
  await dialog.getByLabel('Next review').fill(`${new Date().getFullYear() + 1}-01-01`)
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
  await badge(reviewer, 'Approved').waitFor()
  await reviewer.getByTestId('group-tab-review').click()
  await keepScreenshot(reviewer, 'review-5-approved')
  expect(await client.getDocument(id)).toMatchObject({
    review: {
      status: 'approved',
      reviewer: {_ref: 'person-rita-reviewer'},
      log: [
        {event: 'submitted', userName: 'A editor'},
        {event: 'needs-changes', userName: 'Local editor', note: 'Say when to get help.'},
        {event: 'submitted', userName: 'A editor'},
        {event: 'approved', userName: 'Local editor'},
      ],
    },
  })

  await badge(editor, 'Approved').waitFor()
  const name = editor.getByTestId('field-name').getByRole('textbox')
  await name.click()
  await name.press('End')
  await name.pressSequentially('s')
  await badge(editor, 'Changed since approval').waitFor()
  await chooseAction(editor, 'Publish')
  await editor.getByRole('dialog').getByText('no longer show the page as approved').waitFor()
  await keepScreenshot(editor, 'review-6-warned')
  await editor.getByRole('dialog').getByLabel('This is a small edit').check()
  await editor.getByRole('dialog').getByLabel('What changed').fill('A missing letter.')
  await editor.getByRole('button', {name: 'Publish small edit'}).click()
  await badge(editor, 'Approved').waitFor()
  await keepScreenshot(editor, 'review-7-still-approved')
  await expect
    .poll(() => client.getDocument(id), {timeout: patience})
    .toMatchObject({name: 'Heavy legs', review: {status: 'approved', log: {length: 5}}})
  expect([...editors.problems, ...reviewers.problems]).toEqual([])
})
