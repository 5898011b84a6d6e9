import {buildTheme, type ThemeColorStateTokens} from '@sanity/ui/theme'

/** White on teal can be read in the light studio, black on it in the dark one: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const teal: ThemeColorStateTokens = {
  bg: ['cyan/600', 'cyan/500'],
  border: ['cyan/600', 'cyan/500'],
  icon: ['cyan/100', 'cyan/900'],
  muted: {bg: ['cyan/600', 'cyan/500'], fg: ['cyan/100', 'cyan/900']},
}
const hovered: ThemeColorStateTokens = {bg: ['cyan/700', 'cyan/400'], border: ['cyan/700', 'cyan/400']}

/** What is selected, in focus or the main thing to do is teal. All other colours, light and dark, are Sanity's own. */
export const theme = buildTheme({
  color: {
    base: {
      '*': {focusRing: ['cyan/600', 'cyan/500'], link: {fg: ['cyan/600', 'cyan/300']}},
      primary: {_hue: 'cyan'},
    },
    button: {
      default: {
        primary: {
          '*': {_hue: 'cyan', ...teal},
          hovered,
          pressed: hovered,
          selected: hovered,
        },
      },
    },
    selectable: {
      default: {selected: {_hue: 'cyan', ...teal}},
      primary: {'*': {_hue: 'cyan'}, selected: teal},
    },
  },
})
