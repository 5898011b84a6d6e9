import {createServer} from 'node:http'
import {once} from 'node:events'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentPath, keepScreenshot, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

test('opens on the dashboard with no login, quietly, and asks no other host for anything', async () => {
  const conditions = await studio.client.fetch<number>('count(*[_type == "condition" && language == "en"])')
  const browser = await studio.openBrowser()
  const page = await browser.openTab('/')
  const content = page.getByRole('main').getByRole('region', {name: 'Content'})
  await content.getByRole('link', {name: `Conditions ${conditions}`}).waitFor()
  await keepScreenshot(page, '1-opened')
  expect(await page.getByText(/log in|sign in/i).count()).toBe(0)
  expect(await page.getByText('Trying to connect').count()).toBe(0)
  expect(browser.problems).toEqual([])
})

test('lists the conditions and opens one', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab('/structure/conditions')
  await page.getByRole('link', {name: 'Back spasm'}).click()
  await page.getByRole('heading', {name: 'Back spasm'}).waitFor()
  await page.getByTestId('field-name').getByRole('textbox').waitFor()
  await keepScreenshot(page, '2-condition')
  expect(await page.getByText('Trying to connect').count()).toBe(0)
  expect(browser.problems).toEqual([])
})

test('counts what there is to review, and counts on while a document is open', async () => {
  const sendBack = (id: string) => studio.client.patch(id).set({'review.status': 'needs-changes'}).commit()
  const browser = await studio.openBrowser()
  const page = await browser.openTab('/')
  await page.getByRole('link', {name: 'Needs changes 0'}).waitFor()
  await sendBack('symptom-numbness')
  const changes = page.getByRole('region', {name: 'Recent changes'})
  await changes.getByRole('listitem').first().getByText('Numbness').waitFor()
  await changes
    .getByText(/^Administrator, /)
    .first()
    .waitFor()
  await page.getByRole('link', {name: 'Needs changes 1'}).waitFor()
  await keepScreenshot(page, 'dashboard')

  await page.getByRole('link', {name: 'Needs changes 1'}).click()
  await page.getByRole('link', {name: 'Numbness'}).click()
  const name = page.getByTestId('field-name').getByRole('textbox')
  await name.click()
  await page.getByRole('link', {name: 'Needs changes (1)'}).waitFor()
  await sendBack('treatment-heat')
  await page.getByRole('link', {name: 'Needs changes (2)'}).waitFor()
  await page.getByRole('link', {name: 'Heat'}).waitFor()
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
  await keepScreenshot(page, 'review-desk')
  expect(browser.problems).toEqual([])
})

test('lists what checks find, and which sources nothing cites', async () => {
  const browser = await studio.openBrowser()
  await studio.client.create({_id: 'source-example', _type: 'source', title: 'A source that nothing cites'})
  await studio.client.patch('treatment-ice').set({summary: 'This will cure your pain.'}).commit()
  const page = await browser.openTab('/structure/review;failing-checks')
  await page
    .getByRole('region', {name: 'Errors'})
    .getByRole('link', {name: /^Ice\b/})
    .waitFor()
  await keepScreenshot(page, 'failing-checks')
  await page.getByRole('link', {name: /^Unused sources/}).click()
  await page.getByRole('link', {name: 'A source that nothing cites'}).click()
  await page.getByRole('heading', {name: 'A source that nothing cites'}).waitFor()
  await page.getByTestId('field-title').waitFor()
  await keepScreenshot(page, 'unused-sources')
  expect(browser.problems).toEqual([])
})

test('works after the lake was away', async () => {
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-heat'))
  await page.getByTestId('field-name').getByRole('textbox').waitFor()
  await studio.stopLake()
  await studio.startLake()
  await studio.client.patch('treatment-heat').set({name: 'Warmth'}).commit()
  await page.getByRole('heading', {name: 'Warmth'}).waitFor()
  await page.getByText('Trying to connect').waitFor({state: 'hidden'})
  await keepScreenshot(page, '3-after-a-restart')
  expect(await page.getByTestId('field-name').getByRole('textbox').inputValue()).toBe('Warmth')
})

test('hands its token to no page of another origin', async () => {
  const elsewhere = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>Elsewhere</title>')
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  const address = elsewhere.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const browser = await studio.openBrowser()
  const page = await browser.openTab('/')
  await page.goto(`http://127.0.0.1:${port}/`)

  const attempts = await page.evaluate(async (url) => {
    const read = (init: RequestInit): Promise<string> =>
      fetch(`${url}/studio-token`, init).then(
        (response) => response.text(),
        () => 'refused',
      )
    const framed = new Promise<string>((resolve) => {
      const frame = document.createElement('iframe')
      frame.addEventListener('load', () => resolve(frame.contentDocument?.body.textContent ?? 'not readable'))
      frame.src = `${url}/studio-token`
      document.body.append(frame)
    })
    return [await read({}), await read({credentials: 'include'}), await read({mode: 'no-cors'}), await framed]
  }, studio.url)

  expect(attempts).toEqual(['refused', 'refused', expect.not.stringContaining('sk'), 'not readable'])
  elsewhere.close()
})
