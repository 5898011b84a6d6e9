const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** The element of a heading at a level, where 1 is that of the whole page. What is deeper than HTML goes is an `h6`. */
export const headingTag = (level: number): (typeof tags)[number] => tags[level - 1] ?? 'h6'
