import {expect, test} from 'vitest'
import {createDecisionDialog} from '../../../studio/review/DecisionDialog.ts'

test('what was entered stays, with the reason, when the decision is refused', async () => {
  const dialog = createDecisionDialog<{note: string; date: string}>()
  dialog.open({note: '', date: '2026-11-22'})
  dialog.enter({note: 'First version.'})
  await dialog.confirm(async () => 'Somebody was faster.')
  expect(dialog.shown()).toEqual({
    entered: {note: 'First version.', date: '2026-11-22'},
    isBusy: false,
    refusal: 'Somebody was faster.',
  })
})

test('it is busy while the decision is carried out, and closes then', async () => {
  const dialog = createDecisionDialog<object>()
  const told: unknown[] = []
  dialog.open({})
  const stop = dialog.subscribe(() => told.push(dialog.shown()))
  await dialog.confirm(async () => null)
  expect(told).toEqual([{entered: {}, isBusy: true, refusal: null}, null])
  stop()
  dialog.open({})
  expect(told).toHaveLength(2)
})

test('closed meanwhile, it stays closed', async () => {
  const dialog = createDecisionDialog<{note: string}>()
  dialog.open({note: ''})
  await dialog.confirm(async () => {
    dialog.close()
    return 'Somebody was faster.'
  })
  dialog.enter({note: 'Too late.'})
  expect(dialog.shown()).toBeNull()
})
