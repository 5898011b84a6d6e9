import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentPath, keepScreenshot, patience, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

/** The pane of the document that was opened last. */
const lastPane = (page: Page): Locator => page.getByTestId('document-pane').last()

/** Waits until the review desk counts so many documents. */
async function counts(page: Page, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const [list, count] of Object.entries(expected)) {
    await page.getByRole('link', {name: `${list} (${count})`}).waitFor()
  }
}

test('an editor translates a treatment, a reviewer who compared it approves it, and the page says what is still in English', async () => {
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
    editors.openTab(documentPath('treatment', 'treatment-heat')),
    reviewers.openTab('/structure/review;es-to-check'),
  ])
  const before = await client.fetch<{pages: number; translations: number; toCheck: number}>(`{
    "pages": count(*[language == "en"]),
    "translations": count(*[language == "es"]),
    "toCheck": count(*[language == "es" && defined(review)])
  }`)
  const missing = before.pages - before.translations
  await counts(reviewer, {'Not translated yet': missing, 'To check': before.toCheck})

  await editor.getByTestId('document-internationalization-menu').click()
  const spanish = editor.getByRole('button', {name: 'Spanish es'})
  await spanish.click()
  await editor.getByText('Created "Spanish" translation').waitFor()
  await spanish.click()
  const translated = lastPane(editor)
  await translated.getByTestId('field-name').getByRole('textbox').fill('Calor')
  const summary = 'Calor suave y envuelto sobre la zona que duele. Puede que alivie un poco.'
  await translated.getByTestId('field-summary').getByRole('textbox').fill(summary)
  await keepScreenshot(editor, 'translation-1-side-by-side')
  await counts(reviewer, {'Not translated yet': missing - 1, 'To check': before.toCheck + 1})

  // All but the review is copied: the slug, which is the address in all languages, and what it refers to.
  const ofItsOwn = ['_id', '_rev', '_createdAt', '_updatedAt'].map((name) => [name, expect.any(String)])
  await expect
    .poll(() => client.fetch<unknown>('*[slug.current == "heat" && language == "es"][0]'), {
      timeout: patience,
    })
    .toEqual({
      ...(await client.getDocument('treatment-heat')),
      ...Object.fromEntries(ofItsOwn),
      language: 'es',
      name: 'Calor',
      summary,
      review: {_type: 'review', status: 'draft'},
    })
  await translated.getByTestId('action-submitforreview').click()
  await translated.getByTestId('pane-footer').getByText('Awaiting clinical review').waitFor()

  await reviewer.getByPlaceholder('Search list').fill('Calor')
  await reviewer
    .getByRole('link')
    .filter({has: reviewer.getByText('Calor', {exact: true})})
    .click()
  await reviewer.getByTestId('pane-footer').getByText('Awaiting clinical review').waitFor()
  await reviewer.getByTestId('action-approve').click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('Reviewer').selectOption({label: 'Rita Reviewer, MD'})
  await dialog.getByLabel('What changed').fill('First translation.')
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
  await dialog.getByRole('alert').getByText('Compare it with the English page').waitFor()
  await keepScreenshot(reviewer, 'translation-2-refused')
  await dialog.getByRole('checkbox', {name: 'I read English and Spanish'}).check()
  await dialog.getByRole('button', {name: 'Approve and publish'}).click()
  await reviewer.getByTestId('pane-footer').getByText('Approved').waitFor()
  await counts(reviewer, {'To check': before.toCheck})

  await reviewer.getByRole('tab', {name: 'Page'}).click()
  const shown = reviewer.getByRole('region', {name: 'Page', exact: true})
  await shown.getByRole('heading', {name: 'Llame al 911 ahora si:'}).waitFor()
  expect(await shown.getByRole('article', {name: 'Calor'}).getAttribute('lang')).toBe('es')
  await shown.getByText('Shown in English, because not translated into Spanish yet').click()
  await keepScreenshot(reviewer, 'translation-3-page')
  const alternative = shown.getByRole('heading', {name: 'Ice'})
  expect(await alternative.getAttribute('lang')).toBe('en')
  await alternative.scrollIntoViewIfNeeded()
  await shown.getByText('In English: not translated yet').first().waitFor()
  await keepScreenshot(reviewer, 'translation-4-still-in-english')
  expect([...editors.problems, ...reviewers.problems]).toEqual([])
})
