import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createClinicContent} from '../../../queries/index.ts'
import {clientOf} from '../../lake/lakeUnderTest.ts'
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

/** Picks a document in a reference field. */
async function pick(field: Locator, search: string, name: string): Promise<void> {
  await field.getByTestId('autocomplete').last().fill(search)
  await field.page().getByTestId('autocomplete-popover').getByRole('option', {name}).click()
}

/** Opens a document from the list of a pane, which is long. */
async function openFromList(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Search list').fill(name)
  await page
    .getByRole('link')
    .filter({has: page.getByText(name, {exact: true})})
    .click()
}

/** Waits until the review desk counts so many documents. */
async function counts(page: Page, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const [list, count] of Object.entries(expected)) {
    await page.getByRole('link', {name: `${list} (${count})`}).waitFor()
  }
}

async function approve(page: Page, changeNote: string): Promise<void> {
  await page.getByTestId('action-approve').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reviewer').selectOption({label: 'Rita Reviewer, MD'})
  await dialog.getByLabel('What changed').fill(changeNote)
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
}

test('an editor writes a symptom of back spasm, a reviewer approves it, websites get it, and a typo mended later leaves it approved', async () => {
  const {client} = studio
  await client.create({
    _id: 'person-rita-reviewer',
    _type: 'person',
    name: 'Rita Reviewer',
    slug: {_type: 'slug', current: 'rita-reviewer'},
    role: 'clinical-reviewer',
    credentials: 'MD',
    conflictOfInterest: 'None declared',
    funding: 'None',
  })
  const editors = await studio.openBrowser(await studio.addPerson('Edda Editor', 'editor'))
  const reviewers = await studio.openBrowser(await studio.addPerson('Rita Reviewer', 'administrator'))
  const [editor, reviewer] = await Promise.all([
    editors.openTab('/structure/symptoms'),
    reviewers.openTab('/structure/review;awaiting'),
  ])
  const awaiting = await client.fetch<number>(
    'count(*[review.status == "awaiting-clinical-review" && language == "en"])',
  )
  await counts(reviewer, {'Awaiting review': awaiting, 'Still being written': 0})

  // A promise is told of at its field, and nobody is asked to review it.
  await editor.getByTestId('action-intent-button').click()
  const name = editor.getByTestId('field-name').getByRole('textbox')
  await name.fill('Legs that feel heavy')
  await editor.getByRole('button', {name: 'Generate'}).click()
  const summary = editor.getByTestId('field-summary')
  await summary.getByRole('textbox').fill('This will cure your pain.')
  await summary.getByText('“cure” promises a result.').waitFor()
  await keepScreenshot(editor, 'review-1-promise')
  await summary.getByRole('textbox').fill('Legs that feel heavy or tired. Rest often helps.')
  await summary.getByText('promises a result').waitFor({state: 'hidden'})
  const sources = editor.getByTestId('field-sources')
  await sources.getByText('A symptom needs at least one source').waitFor()
  expect(await editor.getByTestId('action-submitforreview').isDisabled()).toBe(true)
  await sources.getByRole('button', {name: 'Add item'}).click()
  await pick(sources, 'nhs back pain', 'Back pain NHS website')
  await badge(editor, 'Being written').waitFor()
  await counts(reviewer, {'Still being written': 1})

  const condition = await editors.openTab(documentPath('condition', 'condition-back-spasm'))
  await condition.getByTestId('field-symptoms').getByRole('button', {name: 'Add item'}).click()
  const link = condition.getByRole('dialog')
  await pick(link, 'legs that feel heavy', 'Legs that feel heavy')
  await link.getByRole('combobox', {name: 'How common'}).selectOption({label: 'Not measured'})
  await link.getByText('Required').first().waitFor({state: 'hidden'})
  await expect
    .poll(() => client.fetch('*[_id == "drafts.condition-back-spasm"][0].symptoms[-1].frequency'), {
      timeout: patience,
    })
    .toBe('not-measured')
  await keepScreenshot(condition, 'review-2-linked')
  await condition.close()

  await editor.getByTestId('action-submitforreview').click()
  await badge(editor, 'Awaiting clinical review').waitFor()
  await keepScreenshot(editor, 'review-3-submitted')
  await counts(reviewer, {'Awaiting review': awaiting + 1, 'Still being written': 0})
  await keepScreenshot(reviewer, 'review-4-counts')

  await openFromList(reviewer, 'Legs that feel heavy')
  const dialog = reviewer.getByRole('dialog')
  await badge(reviewer, 'Awaiting clinical review').waitFor()
  await chooseAction(reviewer, 'Needs changes')
  await dialog.getByLabel('What to change').fill('Say when to get help.')
  await dialog.getByRole('button', {name: 'Send back'}).click()
  const request = editor.getByRole('note').getByText('Say when to get help.')
  await request.waitFor()
  await badge(editor, 'Needs changes').waitFor()
  await request.scrollIntoViewIfNeeded()
  await counts(reviewer, {'Awaiting review': awaiting, 'Needs changes': 1})
  await keepScreenshot(editor, 'review-5-sent-back')

  // What a reviewer types stays when the page moves on, and what they did not see they do not approve.
  await chooseAction(reviewer, 'Approve')
  await dialog.getByLabel('Reviewer').selectOption({label: 'Rita Reviewer, MD'})
  await dialog.getByLabel('What changed').fill('First version.')
  await editor.getByTestId('field-urgency').getByLabel('Non-urgent').check()
  await editor.getByTestId('action-submitforreview').click()
  await badge(reviewer, 'Awaiting clinical review').waitFor()
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
  await dialog.getByRole('alert').getByText('Edda Editor submitted this page for review').waitFor()
  expect(await dialog.getByLabel('What changed').inputValue()).toBe('First version.')
  await keepScreenshot(reviewer, 'review-6-refused')
  await dialog.getByRole('button', {name: 'Cancel'}).click()
  await approve(reviewer, 'First version.')
  await badge(reviewer, 'Approved').waitFor()
  await reviewer.getByTestId('group-tab-review').click()
  await keepScreenshot(reviewer, 'review-7-approved')

  await openFromList(reviewer, 'Back spasm')
  await approve(reviewer, 'Names heavy legs.')
  await badge(reviewer, 'Approved').waitFor()
  await counts(reviewer, {'Awaiting review': awaiting - 1, 'Needs changes': 0})
  await keepScreenshot(reviewer, 'review-8-counts')

  await editor.getByRole('button', {name: 'Split pane right'}).click()
  await editor.getByRole('tab', {name: 'Page'}).last().click()
  const shown = editor.getByRole('region', {name: 'Page', exact: true})
  await shown.getByText('Approved', {exact: true}).waitFor()
  await shown.getByRole('heading', {name: 'Back spasm'}).waitFor()
  await keepScreenshot(editor, 'review-9-page')
  const content = createClinicContent({
    client: clientOf({apiHost: studio.url, resolveFetch: undefined}, {dataset: 'production'}),
    clinic: 'example-back-clinic-us',
    perspective: 'published',
  })
  expect(await content.symptom('legs-that-feel-heavy')).toMatchObject({
    review: {status: 'approved', reviewer: {name: 'Rita Reviewer'}},
    conditions: [{slug: 'back-spasm'}],
  })
  const listed = (await content.condition('back-spasm'))?.symptoms.map(({symptom}) => symptom.slug)
  expect(listed).toContain('legs-that-feel-heavy')

  await name.fill('Legs that feel heavy or tired')
  await shown.getByRole('heading', {name: 'Legs that feel heavy or tired'}).waitFor()
  await badge(editor, 'Changed since approval').first().waitFor()
  await chooseAction(editor, 'Publish')
  const warning = editor.getByRole('dialog')
  await warning.getByText('no longer show the page as approved').waitFor()
  await keepScreenshot(editor, 'review-10-warned')
  await warning.getByLabel('This is a small edit').check()
  await warning.getByLabel('What changed').fill('A word that was missing.')
  await warning.getByRole('button', {name: 'Publish small edit'}).click()
  await badge(editor, 'Approved').first().waitFor()
  await keepScreenshot(editor, 'review-11-still-approved')
  await expect
    .poll(
      () => client.fetch<unknown>('*[slug.current == "legs-that-feel-heavy"][0]{name, review{status, log}}'),
      {timeout: patience},
    )
    .toMatchObject({
      name: 'Legs that feel heavy or tired',
      review: {
        status: 'approved',
        log: [
          {event: 'submitted', userName: 'Edda Editor'},
          {event: 'needs-changes', userName: 'Rita Reviewer', note: 'Say when to get help.'},
          {event: 'submitted', userName: 'Edda Editor'},
          {event: 'approved', userName: 'Rita Reviewer', note: 'First version.'},
          {event: 'small-edit', userName: 'Edda Editor', fields: ['name']},
        ],
      },
    })
  // Who is slower is refused by the dataset, which a browser shows.
  const problems = [...editors.problems, ...reviewers.problems]
  expect(problems.filter((problem) => !problem.includes('409'))).toEqual([])
})
