import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Counts } from '#contract/importing'
import type { Core } from '#features/core'
import { inspectJson, issueJson, questionJson } from '#features/command-line/documents'
import type { FileToRead } from '#features/importing/importing'
import { type CommandArguments, answersFor } from './command-arguments'
import type { CommandResult } from './output'
import { UsageError } from './usage'

const readInput = async (path: string, { answers, initiative }: CommandArguments): Promise<FileToRead> => {
  const fileName = basename(path)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  })
  return {
    initiative,
    fileName,
    bytes,
    answers: answersFor(answers, path, fileName),
    signal: null,
    onProgress: () => undefined,
  }
}

const somePaths = ({ words, command }: CommandArguments): readonly string[] => {
  if (words.length === 0) throw new UsageError(`${command}: mindst én fil`)
  return words
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface PrintedIssue {
  readonly severity: string
  readonly sheet: string | null
  readonly cell: string | null
  readonly message: string
}

const issueLines = (issues: readonly PrintedIssue[]): string[] =>
  issues.map(({ severity, sheet, cell, message }) => {
    const place = [sheet, cell].filter((part) => part !== null).join('!')
    const word = { error: 'fejl', warning: 'advarsel', note: 'note' }[severity] ?? severity
    return `  ${word}${place === '' ? '' : ` ${place}`}: ${message}`
  })

const outcomeWords = { accepted: 'godtaget', 'needs-answer': 'mangler svar', rejected: 'afvist' } as const

/** `inspect FILE...`: reads and interprets, stores nothing. Status 3 where a file is rejected. */
export const inspect = async (core: Core, args: CommandArguments): Promise<CommandResult> => {
  const documents = []
  for (const path of somePaths(args)) {
    const input = await readInput(path, args)
    documents.push(inspectJson(input.fileName, sha256(input.bytes), await core.importing.inspect(input)))
  }
  const lines = documents.flatMap(({ file, outcome, code, observations, issues, questions }) => [
    `${file}: ${outcomeWords[outcome]}${code === null ? `, ${observations.length} tal` : ` (${code})`}`,
    ...issueLines(issues),
    ...questions.map(({ id, message, options }) => `  spørgsmål ${id}: ${message} [${options.join(' | ')}]`),
  ])
  const rejected = documents.some(({ outcome }) => outcome === 'rejected')
  return { status: rejected ? 3 : 0, document: documents, text: lines.join('\n') }
}

/** The counts of design/cli.md; `removed` beside them only where the file takes figures away. */
const countsJson = ({ removed, ...counts }: Counts) => ({ ...counts, ...(removed === 0 ? {} : { removed }) })

/** `import FILE...`: interprets and commits, one transaction a file. Status 3 where a file was not stored. */
export const importFiles = async (core: Core, args: CommandArguments): Promise<CommandResult> => {
  const documents = []
  for (const path of somePaths(args)) {
    const input = await readInput(path, args)
    const { plan } = await core.importing.preview(input)
    const { file, outcome, code, planId } = plan
    const issues = plan.issues.map(issueJson)
    const common = {
      file,
      sha256: plan.sha256,
      outcome,
      code,
      questions: [...plan.questions, ...plan.leading].map(questionJson),
      issues,
    }
    const settled = planId !== null && (args.acceptWarnings || issues.every(({ severity }) => severity !== 'warning'))
    const stored = settled ? await core.importing.commit(planId, args.acceptWarnings) : null
    documents.push({
      ...common,
      ...(outcome === 'accepted' ? { batch: stored?.batch ?? null } : {}),
      ...(stored === null ? {} : { counts: countsJson(stored.counts) }),
    })
  }
  const lines = documents.flatMap((document) => {
    const { file, outcome, code, issues, questions, batch } = document
    const { counts } = document
    const stored =
      batch === undefined || batch === null || counts === undefined
        ? `ikke gemt: ${outcome === 'accepted' ? 'advarsler er ikke godkendt (--accept-warnings)' : outcomeWords[outcome]}${code === null ? '' : ` (${code})`}`
        : `indlæsning ${batch}: ${counts.new} nye, ${counts.changed} ændrede, ${counts.unchanged} uændrede, ${counts.removed ?? 0} udgår`
    return [
      `${file}: ${stored}`,
      ...issueLines(issues),
      ...questions.map(({ id, message, options }) => `  spørgsmål ${id}: ${message} [${options.join(' | ')}]`),
    ]
  })
  const unsettled = documents.some(({ counts }) => counts === undefined)
  return { status: unsettled ? 3 : 0, document: documents, text: lines.join('\n') }
}
