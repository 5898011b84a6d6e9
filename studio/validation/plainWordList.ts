import type {WordAdvice} from './findWords.ts'

/** Words to replace, with the plain ones. Source: NHS service manual, A to Z of NHS health writing. */
export const medicalWords: readonly WordAdvice[] = [
  // Not what people inject.
  {pattern: '(?<!inject )drugs?', advice: '“medicine”'},
  {pattern: 'medications?', advice: '“medicine”'},
  {pattern: 'fevers?', advice: '“high temperature”'},
  {pattern: 'drows(?:y|iness)', advice: '“feeling sleepy”'},
  {pattern: '(?:urinat(?:e|es|ed|ing|ion)|(?:pass(?:es|ing)? )?urine)', advice: '“pee”'},
  {pattern: '(?:stools?|f(?:a)?eces|bowel movements?|defecat(?:e|es|ing|ion))', advice: '“poo”'},
  {pattern: 'suffer(?:s|ed|ing)? (?:from|with)|sufferers?', advice: 'that people “have” or “get” it'},
  {pattern: '(?:clinicians?|physicians?|practitioners?)', advice: '“health professional” or {doctor}'},
  {pattern: 'patients?', advice: '“people” or “you”'},
  // A disease or disorder that has a name keeps it.
  {pattern: '(?<=\\b(?:a|the|this|any|serious) )(?:disease|disorder)', advice: '“condition” or “problem”'},
  {pattern: 'chronic', advice: '“lasting” or “long-term”'},
  {pattern: 'acute', advice: '“new” or “sudden”'},
  {pattern: 'lumbar', advice: '“lower back”'},
  {pattern: 'analgesi(?:a|cs?)', advice: '“painkiller”'},
  {pattern: 'contraindicat(?:ed|ions?)', advice: 'who must not use it'},
  {pattern: 'adverse (?:effects?|events?|reactions?)', advice: '“side effects”'},
  {pattern: 'administer(?:s|ed|ing)?', advice: '“give” or “take”'},
  {pattern: 'efficacy', advice: '“how well it works”'},
  {pattern: 'prognosis', advice: '“outlook”'},
  {pattern: 'hypertension', advice: '“high blood pressure”'},
  {pattern: '(?:o)?edema', advice: '“swelling”'},
  {pattern: 'renal', advice: '“kidney”'},
  {pattern: 'hepatic', advice: '“liver”'},
  {pattern: 'cardiac', advice: '“heart”'},
  {pattern: 'gastrointestinal', advice: '“stomach” or “gut”'},
  {pattern: 'topical(?:ly)?', advice: '“on the skin”'},
  {pattern: 'orally', advice: '“by mouth”'},
  {pattern: 'prior to', advice: '“before”'},
  {pattern: 'in order to', advice: '“to”'},
  {pattern: 'approximately', advice: '“about”'},
  {pattern: 'utili[sz](?:e|es|ed|ing)', advice: '“use”'},
]

/** Ways not to write X-ray; here capitals count. */
export const xRayForms: readonly WordAdvice[] = [{pattern: '(?:x-rays?|[xX] ?rays?)', advice: '“X-ray”'}]
