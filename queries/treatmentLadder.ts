import {invasiveness, treatmentLines, valuesOf} from '../schemas/vocabulary.ts'
import type {ValueOf} from '../schemas/vocabulary.ts'

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

interface LadderOption {
  readonly line: ValueOf<typeof treatmentLines>
  readonly treatment: {readonly invasiveness: Invasiveness}
}

/** Puts options on the ladder: on each rung first choices come first, otherwise in the order given. */
export function treatmentLadder<Option extends LadderOption>(
  options: readonly Option[],
): TreatmentLadder<Option> {
  const rungs = valuesOf(invasiveness)
  const lines = valuesOf(treatmentLines)
  const advised = options
    .filter(({line}) => line !== 'not-advised')
    .toSorted((one, other) => lines.indexOf(one.line) - lines.indexOf(other.line))
  return {
    ladder: invasiveness
      .map(({value, title}) => ({
        invasiveness: value,
        title,
        options: advised.filter(({treatment}) => treatment.invasiveness === value),
      }))
      .filter((rung) => rung.options.length > 0),
    notAdvised: options
      .filter(({line}) => line === 'not-advised')
      .toSorted(
        (one, other) =>
          rungs.indexOf(one.treatment.invasiveness) - rungs.indexOf(other.treatment.invasiveness),
      ),
  }
}
