import type {DocumentRule} from '../contentRule.ts'

/** What comes along when text is pasted from a word processor or another page, with its name for the message. */
const leftovers: readonly {readonly pattern: RegExp; readonly name: string}[] = [
  {pattern: /\bmso-|\bMso[A-Z]|urn:schemas-microsoft-com/, name: 'formatting of Microsoft Word'},
  {pattern: /<\/?[a-z][^<>]{0,200}>|<!--|<!\[/i, name: 'HTML'},
  {pattern: /&(?:nbsp|amp|lt|gt|quot|#\d{1,5});/i, name: 'an HTML code'},
  {pattern: /\t/, name: 'a tab'},
  // In an emoji a joiner holds its parts together.
  {
    pattern:
      /[\u200B\u2060\uFEFF\u00AD]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)[\u200C\u200D]/u,
    name: 'an invisible character',
  },
  {pattern: /[\uE000-\uF8FF\uFFFC\uFFFD]/, name: 'a symbol that has no letter'},
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  {pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/, name: 'a control character'},
]

export const pastedLeftovers: DocumentRule = {
  id: 'input-pasted-leftovers',
  title: 'Text is plain: nothing of where it was pasted from is left in it.',
  why: 'Readers and screen readers would meet it, and search would miss the words around it.',
  source: 'Rule of this project on pasted text',
  severity: 'error',
  *check({passages}) {
    for (const {path, text} of passages) {
      const names = leftovers.filter(({pattern}) => pattern.test(text)).map(({name}) => name)
      if (names.length === 0) continue
      yield {
        path,
        message: `There is ${names.join(', ')} in this text. Delete it, and paste again without formatting.`,
      }
    }
  },
}
