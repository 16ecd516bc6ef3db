import { demoCaseSchema, storeKindSchema } from '#contract/application'
import type { TraceKey } from '#contract/followup'
import type { Batch } from '#contract/importing'
import { monthSchema } from '#contract/schemas'
import type { Core } from '#features/core'
import { auditJson, auditText } from '#features/command-line/audit-documents'
import { enteredJson, enteredText, traceJson } from '#features/command-line/documents'
import { readTraceKey } from '#features/command-line/trace-key'
import { reportText } from '#features/command-line/report-text'
import { auditOf } from '#features/business-case/audit-view'
import { report } from '#features/followup/report'
import { trace } from '#features/followup/trace'
import type { CommandArguments } from './command-arguments'
import { importFiles, inspect } from './file-commands'
import { type CommandResult, done } from './output'
import { backup, check, restore } from './safekeeping-commands'
import { UsageError, usage } from './usage'

type Command = (core: Core, args: CommandArguments) => CommandResult | Promise<CommandResult>

const asOfMonth = ({ asOf }: CommandArguments) => {
  if (asOf === null) return null
  const { success, data } = monthSchema.safeParse(asOf)
  if (!success) throw new UsageError(`--as-of ${asOf}: forventet en måned som 2018-06`)
  return data
}

const batchNumber = ({ command, words }: CommandArguments): number => {
  const [word = ''] = words
  if (words.length !== 1 || !/^\d{1,9}$/.test(word)) throw new UsageError(`${command}: ét nummer på en indlæsning`)
  return Number(word)
}

const batchLine = ({ id, file, status, importedAt, importedBy, counts }: Batch): string =>
  `${id}  ${status === 'active' ? 'gældende' : 'fortrudt'}  ${importedAt.slice(0, 16).replace('T', ' ')}  ${file}  ${counts.new + counts.changed + counts.unchanged} tal  ${importedBy}`

const demo: Command = async (core, { words }) => {
  const { success, data } = demoCaseSchema.safeParse(words[0])
  if (words.length !== 1 || !success) throw new UsageError(`demo: ét af ${demoCaseSchema.options.join(', ')}`)
  const status = await core.application.loadDemo(data)
  return done(status, `Eksemplet ${data} er indlæst.`)
}

const initiative: Command = async (core, args) => {
  const [action] = args.words
  if (action === 'list') {
    const all = core.application.initiatives()
    return done(
      all,
      all.map(({ key, name, municipality, start }) => `${key}  ${name}  ${municipality}  ${start ?? '-'}`).join('\n'),
    )
  }
  if (action !== 'add') throw new UsageError('initiative: add eller list')
  const start = monthSchema.safeParse(args.start)
  if (!args.name?.trim() || !args.municipality?.trim() || !start.success) {
    throw new UsageError('initiative add: --name NAVN --municipality KOMMUNE --start ÅÅÅÅ-MM')
  }
  const added = await core.application.addInitiative({
    name: args.name.trim(),
    municipality: args.municipality.trim(),
    start: start.data,
  })
  return done(added, `Indsatsen ${added.key} er oprettet.`)
}

const store: Command = (core, { words, db }) => {
  const [word] = words
  if (word === undefined) {
    const status = core.application.status()
    return done({ store: status.store }, status.store === 'demo' ? 'eksempel (demo)' : 'rigtige tal (real)')
  }
  const { success, data } = storeKindSchema.safeParse(word)
  if (!success || words.length > 1) throw new UsageError('store: real eller demo')
  if (db !== null) throw new UsageError('store: kan ikke bruges sammen med --db')
  const status = core.application.switchStore(data)
  return done({ store: status.store }, status.store === 'demo' ? 'eksempel (demo)' : 'rigtige tal (real)')
}

const traceFigure: Command = (core, args) => {
  if (args.words.length !== 3) throw new UsageError('trace: MÅL OPDELING PERIODE')
  const [measure = '', breakdown = '', period = ''] = args.words
  const key: TraceKey | null = readTraceKey(measure, breakdown, period)
  if (key === null) throw new UsageError(`trace: kender ikke ${measure} ${breakdown} ${period}`)
  const { rows, entered } = trace(core.question(args.initiative, asOfMonth(args)), key)
  const lines = rows.map(
    ({ batch, file, sheet, cell, rows, raw, importedAt, superseded, counts }) =>
      `${counts ? '*' : ' '} ${batch}  ${file}  ${cell === null ? `${sheet} ${rows ?? 1} rækker:` : `${sheet}!${cell}`}  ${raw}  ${importedAt.slice(0, 16).replace('T', ' ')}${superseded ? '  afløst' : ''}`,
  )
  const typed = entered.map(enteredText)
  const all = [...typed, ...lines]
  return done([...rows.map(traceJson), ...entered.map(enteredJson)], all.length === 0 ? 'Ingen tal.' : all.join('\n'))
}

const reportCommand: Command = (core, args) => {
  const found = report(core.question(args.initiative, asOfMonth(args)))
  return done(found, reportText(found))
}

const audit: Command = (core, args) => {
  if (args.words.length > 0) throw new UsageError('audit: ingen filer, kun --initiative og --db')
  const found = auditOf(core.question(args.initiative, null))
  // The document stays a list, so the reason why it is empty goes to the person.
  if (args.json && found.message !== null) process.stderr.write(`afkast: ${auditText(found)}\n`)
  return done(auditJson(found), auditText(found))
}

const batches: Command = (core) => {
  const all = core.importing.batches()
  return done(all, all.length === 0 ? 'Ingen indlæsninger.' : all.map(batchLine).join('\n'))
}

const undo: Command = async (core, args) => {
  const batch = await core.importing.undo(batchNumber(args))
  return done(batch, batchLine(batch))
}

const redo: Command = async (core, args) => {
  const batch = await core.importing.redo(batchNumber(args))
  return done(batch, batchLine(batch))
}

const commands = new Map<string, Command>([
  ['demo', demo],
  ['inspect', inspect],
  ['import', importFiles],
  ['batches', batches],
  ['undo', undo],
  ['redo', redo],
  ['initiative', initiative],
  ['report', reportCommand],
  ['audit', audit],
  ['trace', traceFigure],
  ['store', store],
  ['backup', backup],
  ['restore', restore],
  ['check', check],
])

/** Runs a command. Throws a `UsageError` for one that there is not. */
export const runCommand = (core: Core, args: CommandArguments): CommandResult | Promise<CommandResult> => {
  if (args.command === 'help') return done(usage, usage)
  const command = commands.get(args.command)
  if (!command) throw new UsageError(args.command === '' ? 'ingen kommando' : `ukendt kommando: ${args.command}`)
  return command(core, args)
}
