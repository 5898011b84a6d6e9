import {placeholderPattern} from '../../../schemas/vocabulary.ts'
import {readersPassages} from '../checkedDocument.ts'
import type {DocumentRule} from '../contentRule.ts'
import {wordFinder, wordFindings} from '../findWords.ts'
import type {WordFinder} from '../findWords.ts'
import {wordsFor} from '../wordsByLanguage.ts'
import type {WordsByLanguage} from '../wordsByLanguage.ts'

const english = wordFinder([
  {pattern: '(?<=(?:call|dial|phone|ring) )(?:911|999|112|111|000)', advice: '{emergency-number}'},
  {pattern: '(?:paracetamol|acetaminophen)', advice: '{acetaminophen}'},
  {pattern: 'GPs?', advice: '{doctor}'},
  {pattern: '(?:A&E|emergency room)', advice: '{emergency-department}'},
  {pattern: '(?:physiotherapy|physical therapy)', advice: '{physical-therapy}'},
  {pattern: '(?:physiotherapists?|physical therapists?)', advice: '{physical-therapist}'},
])

const spanish = wordFinder([
  {pattern: '(?<=(?:al|marque(?: el)?) )(?:911|999|112|111|000)', advice: '{emergency-number}'},
  {pattern: '(?:paracetamol|acetaminof[eé]n)', advice: '{acetaminophen}'},
  {pattern: 'médic[oa]s? de (?:cabecera|familia)', advice: '{doctor}'},
  {pattern: 'salas? de (?:urgencias|emergencias)', advice: '{emergency-department}'},
  {pattern: '(?:fisioterapia|terapia física)', advice: '{physical-therapy}'},
  {pattern: '(?:fisioterapeutas?|terapeutas? físic[oa]s?)', advice: '{physical-therapist}'},
])

const finders: WordsByLanguage<WordFinder> = {en: english, es: spanish}

/** What stands in one place and speaks its words. */
const localTypes = ['clinic', 'person', 'localTerm', 'source']

export const localWords: DocumentRule = {
  id: 'E29-local-words',
  title: 'Words that differ by country are placeholders.',
  why: 'A reader in another country would call a wrong number or look for a medicine under a wrong name.',
  source: 'Content standard E29, derived from the local terms of this content',
  severity: 'warning',
  *check(document) {
    const find = wordsFor(document, finders)
    if (find === undefined || localTypes.includes(document.type)) return
    const passages = readersPassages(document)
      .filter(({form}) => form !== 'label')
      .map((passage) => ({...passage, text: passage.text.replace(placeholderPattern, ' ')}))
    yield* wordFindings(
      passages,
      find,
      ({word, advice}) =>
        `“${word}” is the word of one country. Write ${advice}, which each clinic fills in.`,
    )
  },
}
