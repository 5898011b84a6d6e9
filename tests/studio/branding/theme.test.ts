import {getContrastRatio} from '@sanity/ui/theme'
import {describe, expect, test} from 'vitest'
import {theme} from '../../../studio/branding/theme.ts'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what shows where the focus is. */
const enough = {text: 4.5, focus: 3}

describe.each(['light', 'dark'] as const)('in the %s studio', (scheme) => {
  const colors = theme.v2?.color[scheme].default

  test('what is selected can be read, and so can what to do', () => {
    const {selectable, button} = colors ?? {}
    const states = [
      selectable?.default.selected,
      selectable?.primary.selected,
      button?.default.primary.enabled,
      button?.default.primary.hovered,
      button?.default.primary.pressed,
      button?.default.primary.selected,
    ]
    for (const state of states) {
      for (const text of [state?.fg, state?.muted.fg, state?.icon]) {
        expect(getContrastRatio(state?.bg ?? '', text ?? '')).toBeGreaterThanOrEqual(enough.text)
      }
    }
  })

  test('links and the focus stand out', () => {
    const {bg = '', link, focusRing = ''} = colors ?? {}
    expect(getContrastRatio(bg, link?.fg ?? '')).toBeGreaterThanOrEqual(enough.text)
    expect(getContrastRatio(bg, focusRing)).toBeGreaterThanOrEqual(enough.focus)
  })
})
