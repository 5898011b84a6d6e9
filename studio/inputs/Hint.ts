/** What an input tells an editor while they type. */
export interface Hint {
  readonly tone: 'default' | 'positive' | 'caution'
  readonly text: string
}
