import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {ContentDirectory} from './contentDirectory.ts'
import {bodyRegion, createContentDirectory, source, symptomWith} from './contentDirectory.ts'

let content: ContentDirectory

beforeEach(async () => {
  content = await createContentDirectory({'source/nice.yaml': source})
})

afterEach(() => content.remove())

async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  await content.write(files)
  return content.problems()
}

describe('a file that is not YAML', () => {
  test('because a quote is not closed', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: "Back\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 : Something is not closed: look for a missing quote, bracket or colon.',
    ])
  })

  test('because a field stands twice', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\nname: Lower back\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 : A field stands twice here. Keep one of the two.',
    ])
  })

  test('because text holds a colon', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back: lower\n'})).toEqual([
      'bodyRegion/back.yaml:1:7 : There is a colon too many in this line. Put text that holds ": " in double quotes.',
    ])
  })

  test('because a line starts with a tab', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\naliases:\n\t- text: Dorsum\n'})).toContain(
      'bodyRegion/back.yaml:3:1 : A tab stands at the start of this line. Indent with two spaces.',
    )
  })

  test('because a merge was left unfinished', async () => {
    const conflict = '<<<<<<< HEAD\nname: Back\n=======\nname: Lower back\n>>>>>>> other\n'
    expect(await problemsOf({'bodyRegion/back.yaml': conflict})).toEqual([
      'bodyRegion/back.yaml:1:1 : A Git merge was left unfinished here. Keep one of the two versions and delete the marker lines.',
    ])
  })

  test('because it holds two documents', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\n---\nname: Lower back\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 : The file holds two documents. Make one file for each, and take out the line "---".',
    ])
  })

  test('because it is not UTF-8', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': Uint8Array.of(0x6e, 0xe9)})).toEqual([
      'bodyRegion/back.yaml:1:1 : The file is not UTF-8 text. Save it as UTF-8 in your editor.',
    ])
  })

  test('because it refers to another part of itself', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: &name Back\naliases: *name\n'})).toEqual([
      'bodyRegion/back.yaml:2:10 : Write the value out: content files have no *aliases.',
    ])
  })

  test('because it is empty', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': '# nothing yet\n'})).toEqual([
      'bodyRegion/back.yaml:1:1 : The file is empty. Fill it in, or delete it.',
    ])
  })
})

describe('a value that the schema does not allow', () => {
  test('an unknown field, with the one that was meant', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\naliasses: []\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 aliasses: There is no field "aliasses" here. Did you mean "aliases"?',
    ])
  })

  test('an unknown field that is like none, with all there are', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\ncolour: red\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 colour: There is no field "colour" here. The fields are: name, aliases, partOf, codes.',
    ])
  })

  test('a field that follows from the place of the file', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\nslug: back\n'})).toEqual([
      'bodyRegion/back.yaml:2:1 slug: Take "slug" out: the folder is the type, and the file name is the slug.',
    ])
  })

  test('a missing field', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'aliases: []\n'})).toEqual([
      'bodyRegion/back.yaml:1:1 : The field "name" is missing here. Add it.',
    ])
  })

  test('a field that was left empty', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name:\n'})).toEqual([
      'bodyRegion/back.yaml:1:6 name: This must be text, and it is empty. Fill it in, or take the field out.',
    ])
  })

  test('a value outside a closed list', async () => {
    const file = 'name: Back\naliases:\n  - {_key: dorsum, text: Dorsum, kind: medical}\n'
    expect(await problemsOf({'bodyRegion/back.yaml': file})).toEqual([
      'bodyRegion/back.yaml:3:40 aliases[0].kind: "medical" is not one of the values allowed here. ' +
        'Allowed: plain, clinical, misspelling, regional.',
    ])
  })

  test('a number where there must be text', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: 12\n'})).toEqual([
      'bodyRegion/back.yaml:1:7 name: This must be text, and it is a number. Put it in double quotes.',
    ])
  })

  test('text that is too long, too short or of the wrong form', async () => {
    const file = source
      .replace('A guideline', '""')
      .replace('A publisher', 'x'.repeat(161))
      .replace('2026-11-22', '2026-02-30')
      .replace('https://example.org/guideline', 'example.org')
    expect(await problemsOf({'source/nice.yaml': `${file}doi: doi:10.1000/1\n`})).toEqual([
      'source/nice.yaml:1:8 title: This must not be empty. Fill it in, or take the field out.',
      'source/nice.yaml:3:12 publisher: This is 161 characters long, and at most 160 are allowed. Shorten it.',
      'source/nice.yaml:4:6 url: This must be an address that starts with https: or http:. It is "example.org".',
      'source/nice.yaml:8:11 accessed: This must be a day such as 2026-11-22. It is "2026-02-30".',
      'source/nice.yaml:9:6 doi: This must be a DOI such as 10.7326/M16-2367. It is "doi:10.1000/1".',
    ])
  })

  test('an item without a key, and one whose key stands twice', async () => {
    const file = `name: Back
aliases:
  - {_key: dorsum, text: Dorsum, kind: clinical}
  - {text: Spine, kind: plain}
  - {_key: dorsum, text: Dorsal region, kind: clinical}
`
    expect(await problemsOf({'bodyRegion/back.yaml': file})).toEqual([
      'bodyRegion/back.yaml:4:5 aliases[1]: The field "_key" is missing here. Add it.',
      'bodyRegion/back.yaml:5:12 aliases[2]._key: The _key "dorsum" stands twice in this list. Give one of the two another.',
    ])
  })

  test('a list with too few items, in the words of the studio', async () => {
    const file = symptomWith('Text.').replace('[nice]', '[]')
    expect(await problemsOf({'symptom/soreness.yaml': file})).toEqual([
      'symptom/soreness.yaml:6:10 sources: A symptom needs at least one source, each named once.',
    ])
  })

  test('an item named twice', async () => {
    const file = symptomWith('Text.').replace('[nice]', '[nice, nice]')
    expect(await problemsOf({'symptom/soreness.yaml': file})).toEqual([
      'symptom/soreness.yaml:6:10 sources: Items 1 and 2 of this list are the same. Keep one.',
    ])
  })

  test('a kind of section that there is not', async () => {
    const guide = `title: A guide
summary: Short.
conditions: [back]
sections:
  - {_type: leadSektion, _key: opening}
review: {status: draft}
`
    expect(await problemsOf({'guide/a.yaml': guide})).toContain(
      'guide/a.yaml:5:13 sections[0]._type: "leadSektion" is not one of the values allowed here. Allowed: leadSection, ' +
        'redFlagSection, textSection, treatmentLadderSection, evidenceSection, faqSection, callToActionSection.',
    )
  })

  test('an image', async () => {
    const person = 'name: A\nrole: editor\nconflictOfInterest: None declared\nfunding: None\nphoto: a.jpg\n'
    expect(await problemsOf({'person/a.yaml': person})).toEqual([
      'person/a.yaml:5:8 photo: Images are added in the studio. Take this out.',
    ])
  })
})

describe('files that do not fit together', () => {
  test('a reference to nothing, with the one that was meant', async () => {
    const file = symptomWith('Text.').replace('[nice]', '[nise]')
    expect(await problemsOf({'symptom/soreness.yaml': file})).toEqual([
      'symptom/soreness.yaml:6:11 sources[0]: There is no source "nise". Did you mean "nice"? Or add content/source/nise.yaml.',
    ])
  })

  test('a reference to nothing that is like no other', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': 'name: Back\npartOf: torso\n'})).toEqual([
      'bodyRegion/back.yaml:2:9 partOf: There is no bodyRegion "torso". Correct the slug, or add content/bodyRegion/torso.yaml.',
    ])
  })

  test('a reference to a file that is broken is not reported as well', async () => {
    expect(await problemsOf({'source/nice.yaml': '', 'symptom/soreness.yaml': symptomWith('Text.')})).toEqual(
      ['source/nice.yaml:1:1 : The file is empty. Fill it in, or delete it.'],
    )
  })

  test('two files with one slug', async () => {
    expect(await problemsOf({'bodyRegion/back.yaml': bodyRegion, 'bodyRegion/back.yml': bodyRegion})).toEqual(
      [
        'bodyRegion/back.yml:1:1 : The slug "back" is taken by bodyRegion/back.yaml. Delete or rename one of the two files.',
      ],
    )
  })

  test('a file name that cannot be a slug', async () => {
    expect(await problemsOf({'bodyRegion/Lower Back.yaml': bodyRegion})).toEqual([
      'bodyRegion/Lower Back.yaml:1:1 : "Lower Back" cannot be a slug. Name the file with lower-case letters, digits and ' +
        'single hyphens, such as back-spasm.yaml, and at most 80 characters.',
    ])
  })

  test('a folder that is no document type', async () => {
    expect(await problemsOf({'symptoms/soreness.yaml': ''})).toEqual([
      'symptoms:1:1 : There is no document type "symptoms". Did you mean "symptom"?',
    ])
  })

  test('a file outside the folders, and one that is not YAML', async () => {
    expect(await problemsOf({'soreness.yaml': '', 'symptom/soreness.json': '{}'})).toEqual([
      'soreness.yaml:1:1 : A content file stands in a folder named after its document type. Move it.',
      'symptom/soreness.json:1:1 : Only YAML files stand here, named <slug>.yaml. Move it.',
    ])
  })

  test('a placeholder that is neither of the clinic nor a local term', async () => {
    await content.write({
      'localTerm/doctor.yaml': 'term: doctor\nvariants:\n  - {_key: gb, region: GB, term: GP}\n',
    })
    const files = {
      'bodyRegion/back.yaml': 'name: "{Doctor} {clinic-name} {emergency-nummer}"\n',
      'symptom/soreness.yaml': symptomWith('Fine.\n\nAsk the {doktor} or {some one}.'),
    }
    expect(await problemsOf(files)).toEqual([
      'bodyRegion/back.yaml:1:7 name: There is no placeholder {emergency-nummer}. Did you mean "emergency-number"? Or add content/localTerm/emergency-nummer.yaml.',
      'symptom/soreness.yaml:7:3 description: "{some one}" is not a placeholder. Write it like {emergency-number}, or without braces.',
      'symptom/soreness.yaml:7:3 description: There is no placeholder {doktor}. Did you mean "doctor"? Or add content/localTerm/doktor.yaml.',
    ])
  })
})

test('every problem of every file is reported at once, and only sound files become documents', async () => {
  await content.write({
    'bodyRegion/back.yaml': bodyRegion,
    'bodyRegion/neck.yaml': 'nam: Neck\n',
    'symptom/soreness.yaml': 'name: "Soreness\n',
  })
  const {documents, problems} = await content.load()
  expect(documents.map(({_id}) => _id)).toEqual(['bodyRegion-back', 'source-nice'])
  expect(problems.length).toBe(3)
})
