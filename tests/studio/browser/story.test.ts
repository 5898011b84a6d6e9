import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import * as z from 'zod'
import {keepScreenshot, patience, publishUnapproved, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

/** Milliseconds from a publish to its reader. It takes far less than a second; a busy machine is given more. */
const readWithin = 5_000

const oldSentence = 'This page supports care'
const newSentence = 'This page can aid care'

/** Puts other words in place of one, which is selected with a double click. */
async function replaceWord(
  field: Locator,
  {sentence, word}: {sentence: string; word: string},
  words: string,
) {
  const page = field.page()
  const text = field.getByRole('textbox').getByText(sentence)
  await text.scrollIntoViewIfNeeded()
  const {x, y} = await text.evaluate((element, searched) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode() !== null) {
      const node = walker.currentNode
      const at = node.textContent?.indexOf(searched) ?? -1
      if (at === -1) continue
      range.setStart(node, at)
      range.setEnd(node, at + searched.length)
      break
    }
    const box = range.getBoundingClientRect()
    return {x: box.x + box.width / 2, y: box.y + box.height / 2}
  }, word)
  await page.mouse.dblclick(x, y)
  // The editor knows of the selection when it shows the style of the paragraph.
  await field.getByTestId('block-style-select').getByText('Paragraph').waitFor()
  await page.keyboard.type(words)
}

const reading = z.object({overview: z.string(), readAt: z.number()})

/** A program in another process that reads a condition through the query library, now and after each change. */
async function startReader(
  slug: string,
): Promise<{sees(sentence: string): Promise<z.infer<typeof reading>>}> {
  const program = fileURLToPath(new URL('readCondition.ts', import.meta.url))
  const child = spawn(process.execPath, [program, studio.url, slug], {stdio: ['ignore', 'pipe', 'inherit']})
  onTestFinished(async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  return {
    async sees(sentence) {
      for (;;) {
        const {done, value} = await lines.next()
        if (done === true) throw new Error('The reader ended')
        const read = reading.parse(JSON.parse(value))
        if (read.overview.includes(sentence)) return read
      }
    },
  }
}

const overviewOf = (id: string): Promise<unknown> =>
  studio.client.fetch('pt::text(*[_id == $id][0].overview)', {id})

const historyItem = (page: Page, text: string): Locator =>
  page.getByTestId('timeline-item-button').filter({hasText: text})

test('an editor finds a condition by a misspelt name, changes a sentence, publishes it and takes it back', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab('/')
  await page.getByTestId('studio-search').click()
  await page.keyboard.type('back spazm')
  const results = page.getByTestId('search-results')
  await results.getByRole('link', {name: 'Back spasm'}).waitFor()
  await keepScreenshot(page, 'story-1-found')
  await results.getByRole('link', {name: 'Back spasm'}).click()

  const overview = page.getByTestId('field-overview')
  await replaceWord(overview, {sentence: oldSentence, word: 'supports'}, 'can aid')
  await expect
    .poll(() => overviewOf('drafts.condition-back-spasm'), {timeout: patience})
    .toContain(newSentence)
  await page.getByTestId('pane-footer-document-status').getByText('Edited').waitFor()
  await keepScreenshot(page, 'story-2-saved')

  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByRole('menuitem', {name: 'History'}).click()
  await historyItem(page, 'Edited').first().waitFor()
  await keepScreenshot(page, 'story-3-history')
  await page.getByRole('tab', {name: 'Review changes'}).click()
  await page.getByRole('tabpanel').locator('ins').first().hover()
  await page.getByText('Local editor').waitFor()
  await keepScreenshot(page, 'story-4-who-changed-what')
  // The panel shows spaces that do not break.
  expect(await page.getByRole('tabpanel').locator('ins').allInnerTexts()).toEqual([
    expect.stringMatching(/^can\said$/),
  ])

  const reader = await startReader('back-spasm')
  await reader.sees(oldSentence)
  await publishUnapproved(page)
  const {readAt} = await reader.sees(newSentence)
  const publishedAt = Date.parse((await studio.client.getDocument('condition-back-spasm'))?._updatedAt ?? '')
  process.stdout.write(`Read in another process ${readAt - publishedAt} ms after it was published\n`)
  expect(readAt - publishedAt).toBeLessThan(readWithin)
  await page.getByRole('tab', {name: 'History'}).click()
  await historyItem(page, 'Published').waitFor()
  await keepScreenshot(page, 'story-5-published')

  await page.getByRole('tabpanel').locator('button:not([data-testid])').first().click()
  await historyItem(page, 'Draft created').click()
  await page.getByTestId('action-reverttorevision').click()
  await page.getByTestId('confirm-popover-confirm-button').click()
  await expect
    .poll(() => overviewOf('drafts.condition-back-spasm'), {timeout: patience})
    .toContain(oldSentence)
  await overview.getByText(oldSentence).waitFor()
  await publishUnapproved(page)
  await reader.sees(oldSentence)
  await overview.getByText(oldSentence).scrollIntoViewIfNeeded()
  await keepScreenshot(page, 'story-6-taken-back')
  expect(browser.problems).toEqual([])
})
