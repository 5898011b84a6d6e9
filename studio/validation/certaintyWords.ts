import type {certainties, ValueOf} from '../../schemas/vocabulary.ts'

export type Certainty = ValueOf<typeof certainties>

/** The words that show how sure a claim is. */
export interface CertaintyWords {
  /** What to write, for the message to an editor. */
  readonly say: string
  /** One of these must stand in the claim; regular expressions for whole words. Empty when no word is needed. */
  readonly needs: readonly string[]
  /** None of these may: they say more, or less, than the evidence does. */
  readonly avoid: readonly string[]
  /** Only claims about what a treatment does need a word: a count or a definition is not an effect. */
  readonly effectsOnly?: true
}

const unsure = ['(?:not|nobody is) sure', 'uncertain', 'unclear', 'nobody knows', '(?:do|does) not know']

/** How a claim shows its certainty. Source: GRADE guidelines 26 (high, moderate, low); the others follow from them. */
export const certaintyWords: Readonly<Record<Certainty, CertaintyWords>> = {
  high: {say: '“reduces” or “does not reduce”', needs: [], avoid: ['may', 'might', 'probably', ...unsure]},
  moderate: {say: '“probably”', needs: ['probably', 'likely'], avoid: unsure},
  low: {say: '“may”', needs: ['may', 'might', 'could'], avoid: ['probably', 'likely']},
  'very-low': {say: '“we are not sure”', needs: unsure, avoid: ['probably', 'likely']},
  'not-graded': {
    say: '“may” or “one study found”',
    needs: ['may', 'might', 'could', '(?:study|studies|review|trials?)', 'found', 'shown?', ...unsure],
    avoid: ['probably', 'likely'],
    effectsOnly: true,
  },
  'none-found': {
    say: '“we found no study”',
    needs: ['found (?:no|none)', 'no (?:study|studies|trials?|evidence|guideline)', 'not found'],
    avoid: ['probably', 'likely'],
  },
  consensus: {say: 'who agrees on it', needs: [], avoid: []},
}
