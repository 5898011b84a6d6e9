import {describe, expect, test} from 'vitest'
import {citationProblems, parseCitation} from '../../../studio/inputs/parseCitation.ts'

const doi = '10.7326/M16-2367'
const pmid = '28192789'

describe('a DOI', () => {
  test.each([
    doi,
    `doi:${doi}`,
    `DOI: ${doi}`,
    `doi ${doi}`,
    `https://doi.org/${doi}`,
    `http://dx.doi.org/${doi}`,
    `https://www.acpjournals.org/doi/${doi}`,
    `https://www.acpjournals.org/doi/${doi}?journalCode=aim#sec-1`,
    `https://www.acpjournals.org/doi/${doi}/full`,
    'https://doi.org/10.7326%2FM16-2367',
    `${doi} (Qaseem and others)`,
    `\u200B ${doi}\n`,
  ])('is read from “%s”', (pasted) => {
    expect(parseCitation(pasted)).toEqual({doi})
  })

  test.each([`${doi}.`, `${doi},`, `(doi: ${doi})`, `[${doi}];`, `“${doi}”.`])(
    'is read without the punctuation of “%s”',
    (pasted) => {
      expect(parseCitation(pasted)).toEqual({doi})
    },
  )

  test('keeps the brackets that are its own', () => {
    expect(parseCitation('https://doi.org/10.1016/S0140-6736(18)30480-X')).toEqual({
      doi: '10.1016/S0140-6736(18)30480-X',
    })
    expect(parseCitation('(10.1016/S1546-1440(16))')).toEqual({doi: '10.1016/S1546-1440(16)'})
  })

  test('may have its signs written as codes in an address', () => {
    expect(parseCitation('https://doi.org/10.1016/S0140-6736%2818%2930480-X')).toEqual({
      doi: '10.1016/S0140-6736(18)30480-X',
    })
  })

  test.each([
    '10. 7326/M16-2367',
    '10.7326 /M16-2367',
    '10.7326/ M16-2367',
    '10.7326/M16- 2367',
    '10.7326/M16 - 2367',
    'https://doi.org/10.7326/M16 2367',
    'https://doi.org/10.7326/M16%202367',
    'doi: 10.7326/M16 2367',
  ])('with a space in it, as in “%s”, is refused and says why', (pasted) => {
    expect(parseCitation(pasted)).toEqual({problem: citationProblems.spacesInDoi})
  })

  test('is one at a time', () => {
    expect(parseCitation(`${doi} 10.1002/14651858.CD013814`)).toEqual({
      problem: citationProblems.severalDois,
    })
    expect(parseCitation(`${doi} https://doi.org/${doi}`)).toEqual({doi})
  })
})

describe('a PMID', () => {
  test.each([
    pmid,
    `PMID: ${pmid}`,
    `PMID${pmid}`,
    `pmid ${pmid}.`,
    `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    `https://pubmed.ncbi.nlm.nih.gov/${pmid}/?dopt=Abstract`,
    `https://www.ncbi.nlm.nih.gov/pubmed/${pmid}`,
  ])('is read from “%s”', (pasted) => {
    expect(parseCitation(pasted)).toEqual({pmid})
  })

  test('stands beside a DOI', () => {
    expect(parseCitation(`${doi} PMID: ${pmid}; PMCID: PMC1234567`)).toEqual({doi, pmid})
  })

  test('is not every number', () => {
    expect(parseCitation('2017')).toEqual({problem: citationProblems.shortNumber})
    expect(parseCitation('PMID 2017')).toEqual({pmid: '2017'})
    expect(parseCitation('028192789')).toEqual({problem: citationProblems.nothingFound})
    expect(parseCitation('1234567890')).toEqual({problem: citationProblems.nothingFound})
  })

  test('is one at a time', () => {
    expect(parseCitation(`PMID: ${pmid} PMID: 31973781`)).toEqual({problem: citationProblems.severalPmids})
  })
})

describe('a citation in Vancouver style', () => {
  test('fills in every field that it names', () => {
    const pasted = `Qaseem A, Wilt TJ, McLean RM, Forciea MA; Clinical Guidelines Committee of the American College of Physicians. Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain: A Clinical Practice Guideline. Ann Intern Med. 2017 Apr 4;166(7):514-530. doi: ${doi}. Epub 2017 Feb 14. PMID: ${pmid}.`
    expect(parseCitation(pasted)).toEqual({
      doi,
      pmid,
      authors: [
        'Qaseem A',
        'Wilt TJ',
        'McLean RM',
        'Forciea MA',
        'Clinical Guidelines Committee of the American College of Physicians',
      ],
      title:
        'Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain: A Clinical Practice Guideline',
      publisher: 'Ann Intern Med',
      year: 2017,
      details: '2017;166(7):514-530',
    })
  })

  test('may have its list of authors cut, and ask a question', () => {
    expect(
      parseCitation('van der Windt DA, O’Sullivan PB Jr, et al. Does it hurt? BMJ. 2010;340:c100.'),
    ).toEqual({
      authors: ['van der Windt DA', 'O’Sullivan PB Jr', 'et al.'],
      title: 'Does it hurt?',
      publisher: 'BMJ',
      year: 2010,
      details: '2010;340:c100',
    })
  })

  test('may say no more than the year', () => {
    expect(parseCitation('Chou R. Low back pain. Lancet. 2018.')).toEqual({
      authors: ['Chou R'],
      title: 'Low back pain',
      publisher: 'Lancet',
      year: 2018,
    })
  })

  test.each([
    ['a title of two sentences', 'Chou R. Low back pain. A review. Lancet. 2018;391:1.'],
    ['a journal with full stops', 'Chou R. Low back pain. Ann. Intern. Med. 2018;391:1.'],
    ['another style', 'Chou, R. (2018). Low back pain. Lancet, 391, 1.'],
  ])('of which nobody could say where the title ends (%s) gives the identifiers alone', (_why, pasted) => {
    expect(parseCitation(`${pasted} doi:${doi}`)).toEqual({doi})
    expect(parseCitation(pasted)).toEqual({problem: citationProblems.nothingFound})
  })
})

test('a text that is no citation says what to do', () => {
  expect(parseCitation(' \n')).toEqual({problem: citationProblems.empty})
  expect(parseCitation('the paper on heat that Anna mentioned')).toEqual({
    problem: citationProblems.nothingFound,
  })
})

test('a long text is read as well', () => {
  const started = performance.now()
  parseCitation('Qaseem A, '.repeat(20_000))
  parseCitation(`10.1234/${'('.repeat(100_000)}`)
  parseCitation(`${'a '.repeat(100_000)}.`)
  expect(performance.now() - started).toBeLessThan(2_000)
})
