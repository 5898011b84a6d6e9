import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'
import type {WordFinder} from '../findWords.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

const effects = 'What can be expected stands in the evidence: say “may”, “probably”, or for how many people.'

const forWhom = 'Say for whom it is safe, and who should ask first.'
const nobodyKnows = 'Nobody can know that. Say “may” or “probably”.'

const english = wordFinder([
  {pattern: 'cur(?:e|es|ed|ing|ative)', advice: effects},
  {pattern: '(?:guarantee[sd]?|miracles?|miraculous)', advice: effects},
  {pattern: 'best', advice: 'Say “first choice”, or what it was compared with.'},
  {pattern: '(?:pain-free|good chance|permanent relief|instant relief|always works)', advice: effects},
  {
    pattern: '(?:(?<!not )safe for everyone|(?:completely|totally|100%) safe|risk-free)',
    advice: forWhom,
  },
  {
    pattern: 'will (?:heal|fix|relieve|remove|end|take away|get rid of)',
    advice: nobodyKnows,
  },
])

const spanish = wordFinder([
  {pattern: 'cura(?:n|r|rá|rán|rse|ción|tiv[oa]s?|d[oa]s?)?', advice: effects},
  {pattern: '(?:garantiza(?:n|r|mos|d[oa]s?)?|milagros?|milagros[oa]s?)', advice: effects},
  {pattern: '(?:el|la|lo|los|las) mejor(?:es)?', advice: 'Say “first choice”, or what it was compared with.'},
  // People without pain take part in studies.
  {pattern: '(?:libres? de dolor|(?:viv(?:a|ir)|queda(?:r|rá)|estar(?:á)?) sin dolor)', advice: effects},
  {pattern: '(?:alivio (?:permanente|inmediato|instantáneo|definitivo)|siempre funciona)', advice: effects},
  {
    pattern: '(?:(?<!no es )segur[oa]s? para tod[oa]s|(?:completa|total)mente segur[oa]s?|sin riesgos?)',
    advice: forWhom,
  },
  {pattern: '(?:sanará|arreglará|aliviará|quitará|eliminará|acabará con)n?', advice: nobodyKnows},
])

const finders: WordsByLanguage<WordFinder> = {en: english, es: spanish}

export const promiseWords: DocumentRule = {
  id: 'E10-promise-words',
  title: 'No text promises a result.',
  why: 'Nobody can promise what a treatment will do for one person, and a broken promise harms trust.',
  source: 'NHS service manual, content style guide (avoid subjective words)',
  severity: 'error',
  *check(document) {
    const find = wordsFor(document, finders)
    if (find === undefined) return
    yield* wordFindings(
      // What a source or a code is called is not ours to change.
      document.passages.filter(({audience}) => audience !== 'others'),
      find,
      ({word, advice}) => `“${word}” promises a result. ${advice}`,
    )
  },
}
