// Checks content against the rules of studio/validation, in files or in a dataset. See --help.
import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {Command, Option} from 'commander'
import * as z from 'zod'
import {judgeProblems} from '../studio/validation/acceptedWarnings.ts'
import type {JudgedProblems} from '../studio/validation/acceptedWarnings.ts'
import {checkContent} from '../studio/validation/checkContent.ts'
import {acceptedWarningsFile, readAcceptedWarnings} from '../sync/acceptedWarnings.ts'
import {readContentSchema} from '../sync/contentSchema.ts'
import {problemInFile} from '../sync/problemInFile.ts'
import {loadContent} from '../sync/loadContent.ts'
import type {Problem} from '../sync/loadContent.ts'
import {readDocuments} from '../sync/readDocuments.ts'
import type {ContentReport, ReportedProblem} from './contentReport.ts'
import {githubLines, reportRows, reportSummary} from './contentReport.ts'
import {
  connect,
  ConnectionError,
  connectionErrorOf,
  EnvironmentError,
  environmentHelp,
  readConnection,
} from './environment.ts'
import {printTable} from './printTable.ts'

const exitCodes = {done: 0, content: 1, usage: 2}

const formats = ['table', 'json', 'github'] as const

const ownContent = relative(process.cwd(), join(import.meta.dirname, '../content')) || '.'

const program = new Command('npm run check-content --')
  .description(
    'Checks what content says and how, by the rules of studio/validation. An error keeps a document from being published. ' +
      `A warning in content files is put right, or stands with a reason in ${acceptedWarningsFile} beside them.`,
  )
  .option('--content <directory>', 'the content files, and the reasons of warnings that stand', ownContent)
  .option('--dataset [name]', 'a dataset instead of files: SANITY_DATASET unless named')
  .option('--drafts', 'with --dataset: as it would be after publishing every draft')
  .addOption(new Option('--format <format>', 'how to print what was found').choices(formats).default('table'))
  .addHelpText(
    'after',
    `
Examples
  npm run check-content                                      the content files of this repository
  npm run check-content -- --content ../our-content          other files
  npm run check-content -- --format github                   annotations for a pull request
  npm run check-content -- --dataset                         the lake that npm start runs
  npm run check-content -- --dataset staging --drafts        another dataset, drafts included
${environmentHelp}

Exit codes
  ${exitCodes.done}  no errors; in files, a reason for every warning
  ${exitCodes.content}  errors; in files also a warning without a reason, or a reason without its warning
  ${exitCodes.usage}  nothing was checked: wrong options or environment, or no dataset could be reached`,
  )
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.usage))
  .parse()
const options = z
  .object({
    content: z.string(),
    dataset: z.union([z.string(), z.literal(true)]).optional(),
    drafts: z.boolean().default(false),
    format: z.enum(formats),
  })
  .parse(program.opts())

const today = new Date().toISOString().slice(0, 10)

function fail(message: string): never {
  console.error(message)
  process.exit(exitCodes.usage)
}

const reported = (
  {severity, rule, document, path, message, reason}: JudgedProblems['problems'][number],
  place?: Problem,
): ReportedProblem => ({
  severity,
  rule,
  document,
  path,
  message,
  reason,
  place: place === undefined ? null : {file: place.file, line: place.line, column: place.column},
})

/** A problem of a file that could not be read as content. */
const unreadable = ({file, line, column, path, message}: Problem): ReportedProblem => ({
  severity: 'error',
  rule: 'content-file',
  document: file,
  path,
  message,
  reason: null,
  place: {file, line, column},
})

async function checkFiles(): Promise<ContentReport> {
  const [{documents, files, problems: loading}, {accepted, problems: reading}] = await Promise.all([
    loadContent(options.content),
    readAcceptedWarnings(options.content),
  ])
  const {problems, unneeded} = judgeProblems(checkContent(documents, {today}), accepted)
  const found = await Promise.all(
    problems.map(async (problem) => {
      const file = files.get(problem.document)
      return file === undefined
        ? reported(problem)
        : reported(problem, await problemInFile(join(options.content, file), problem.field, problem.message))
    }),
  )
  return {
    documents: documents.length,
    problems: [
      ...[...loading, ...reading].map((problem) => unreadable(problem)),
      ...found,
      ...unneeded.map(({rule, document, path = ''}) => ({
        severity: 'error' as const,
        rule,
        document,
        path,
        message: `Nothing is left to excuse here. Take it out of ${acceptedWarningsFile}.`,
        reason: null,
        place: {file: join(options.content, acceptedWarningsFile), line: 1, column: 1},
      })),
    ],
  }
}

async function checkDataset(name: string | undefined): Promise<ContentReport> {
  const variables = name === undefined ? process.env : {...process.env, SANITY_DATASET: name}
  const connection = await readConnection(variables)
  const types = [...readContentSchema().documents.keys()]
  const perspective = options.drafts ? 'drafts' : 'published'
  const documents = await readDocuments(connect(connection), types, perspective).catch((error: unknown) => {
    throw connectionErrorOf(error, connection) ?? error
  })
  const {accepted} = await readAcceptedWarnings(options.content)
  const {problems} = judgeProblems(checkContent(documents, {today}), accepted)
  return {documents: documents.length, problems: problems.map((problem) => reported(problem))}
}

function print(report: ContentReport): void {
  switch (options.format) {
    case 'json':
      console.log(JSON.stringify(report, null, 2))
      return
    case 'github':
      for (const line of githubLines(report)) console.log(line)
      console.log(reportSummary(report))
      return
    case 'table':
      printTable(reportRows(report))
      console.log(reportSummary(report))
      return
    default:
      options.format satisfies never
  }
}

if (options.drafts && options.dataset === undefined) fail('--drafts needs --dataset: files have no drafts.')
if (options.dataset === undefined && !existsSync(options.content)) {
  fail(`There is no folder ${options.content}. Name the folder of the content files with --content.`)
}
const isDataset = options.dataset !== undefined
const report = await (
  isDataset ? checkDataset(options.dataset === true ? undefined : options.dataset) : checkFiles()
).catch((error: unknown) => {
  if (error instanceof EnvironmentError || error instanceof ConnectionError) return fail(error.message)
  throw error
})
if (report.documents === 0 && report.problems.length === 0) {
  fail(`There is no content in ${isDataset ? 'the dataset' : options.content}. Nothing was checked.`)
}
print(report)
const isOpen = ({severity, reason}: ReportedProblem): boolean =>
  severity === 'error' || (!isDataset && reason === null)
process.exitCode = report.problems.some((problem) => isOpen(problem)) ? exitCodes.content : exitCodes.done
