/** The studio takes the marks off all lists: these put them back on lists in running text. */
export const listStyle = {
  ul: {listStyle: 'disc'},
  ol: {listStyle: 'decimal'},
} as const
