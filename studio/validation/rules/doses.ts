import type {DocumentRule} from '../contentRule.ts'

// A unit may follow its number without a space. What one language calls a dose is none in another.
const unit =
  /(?<!\p{L})(?:mg|mcg|µg|ml|milligram(?:s|os?)?|microgram(?:s|os?)?|millilit(?:er|re)s?|mililitros?)(?!\p{L})/iu
const count =
  /(?<![\p{L}\p{N}])\d{1,3} (?:tablets?|capsules?|pills?|puffs?|drops|spoonfuls?|tabletas?|comprimidos?|cápsulas?|pastillas?|gotas|cucharad(?:it)?as?)(?!\p{L})/iu
const schedule =
  /(?<![\p{L}\p{N}])(?:every \d{1,2} hours|\d{1,2} times (?:a|per|each) day|cada \d{1,2} horas|\d{1,2} veces (?:al|por) día)(?!\p{L})/iu

const medicines: readonly unknown[] = ['drug', 'drug-class']

export const doses: DocumentRule = {
  id: 'E20-doses',
  title: 'No text gives a dose.',
  why: 'The right dose depends on the person. A pharmacist, a doctor or the packet gives it.',
  source: 'Content standard E20, derived from the NHS service manual on medicines',
  severity: 'error',
  *check({fields, passages}) {
    // A heat pack may be used 3 times a day; a medicine is taken as the packet says.
    const patterns = medicines.includes(fields['kind']) ? [unit, count, schedule] : [unit, count]
    for (const {path, text, audience} of passages) {
      if (audience === 'others') continue
      for (const pattern of patterns) {
        const found = pattern.exec(text)?.[0]
        if (found === undefined) continue
        yield {
          path,
          message: `“${found}” is part of a dose. Write “follow the packet” or “ask a pharmacist”.`,
        }
      }
    }
  },
}
