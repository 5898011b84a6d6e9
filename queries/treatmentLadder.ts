import type {ValueOf} from '../schemas/vocabulary.ts'
import {invasiveness, treatmentLines} from './vocabulary.ts'

type Invasiveness = ValueOf<typeof invasiveness>

/** Options that ask as much of the body as each other. */
export interface Rung<Option> {
  readonly invasiveness: Invasiveness
  readonly title: string
  readonly options: Option[]
}

export interface TreatmentLadder<Option> {
  /** From self-care to open surgery. A rung without options is left out. */
  readonly ladder: Rung<Option>[]
  /** What guidance advises against: people look for it, so it is kept, and kept apart. Least invasive first. */
  readonly notAdvised: Option[]
}

/** Null where a draft does not say yet. */
interface LadderOption {
  readonly line: ValueOf<typeof treatmentLines> | null
  readonly treatment: {readonly invasiveness: Invasiveness | null} | null
}

/**
 * Puts options on the ladder: on each rung first choices come first, otherwise in the order given. What a draft cannot
 * place yet is on no rung.
 */
export function treatmentLadder<Option extends LadderOption>(
  options: readonly Option[],
): TreatmentLadder<Option> {
  const rungOf = ({treatment}: Option): number =>
    invasiveness.findIndex(({value}) => value === treatment?.invasiveness)
  const lineOf = ({line}: Option): number => treatmentLines.findIndex(({value}) => value === line)
  const advised = options
    .filter(({line}) => line !== 'not-advised')
    .toSorted((one, other) => lineOf(one) - lineOf(other))
  return {
    ladder: invasiveness
      .map(({value, title}, rung) => ({
        invasiveness: value,
        title,
        options: advised.filter((option) => rungOf(option) === rung),
      }))
      .filter((rung) => rung.options.length > 0),
    notAdvised: options
      .filter(({line}) => line === 'not-advised')
      .toSorted((one, other) => rungOf(one) - rungOf(other)),
  }
}
