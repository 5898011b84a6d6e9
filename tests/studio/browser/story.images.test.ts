import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentPath, keepScreenshot, patience, startStudio, type Studio} from './startStudio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

test('an editor uploads an image, sets its hotspot and sees it resized', async () => {
  const buffer = await sharp({create: {width: 3000, height: 1500, channels: 3, background: '#22aa77'}})
    .png()
    .toBuffer()
  const browser = await studio.openBrowser()
  const page = await browser.openTab(documentPath('treatment', 'treatment-ice'))
  await page.getByTestId('group-tab-seo').click()
  const seo = page.getByTestId('field-seo')
  await seo.locator('input[type=file]').setInputFiles({name: 'ice.png', mimeType: 'image/png', buffer})
  const image = seo.locator('img')
  await expect
    .poll(() => image.evaluate((shown) => [shown.getAttribute('src'), Reflect.get(shown, 'naturalWidth')]), {
      timeout: patience,
    })
    .toEqual([expect.stringContaining('-3000x1500.png?w=2000'), 2000])
  await keepScreenshot(page, 'story-11-image')

  await page.getByTestId('options-menu-edit-details').click()
  const dialog = page.getByRole('dialog')
  const handle = dialog.locator('[data-handle=hotspotHandle]')
  await handle.hover()
  await page.mouse.down()
  await dialog.locator('ellipse[data-handle=hotspot]').hover({position: {x: 350, y: 180}})
  await page.mouse.up()
  await expect
    .poll(
      () =>
        studio.client.fetch<unknown>(
          '*[_id == "drafts.treatment-ice"][0].seo.image.hotspot{"isSmaller": width < 0.9 && height < 0.9}',
        ),
      {timeout: patience},
    )
    .toEqual({isSmaller: true})
  await keepScreenshot(page, 'story-12-hotspot')
  expect(browser.problems).toEqual([])
})
