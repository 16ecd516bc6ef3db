import { resolve } from 'node:path'
import type { Core } from '#features/core'
import { checkJson } from '#features/command-line/safekeeping-documents'
import type { CommandArguments } from './command-arguments'
import { type CommandResult, done } from './output'
import { UsageError } from './usage'

const onePath = ({ command, words }: CommandArguments): string => {
  const [path = ''] = words
  if (words.length !== 1 || path === '') throw new UsageError(`${command}: én fil`)
  return resolve(path)
}

const kindWords = { real: 'rigtige tal', demo: 'eksempel' } as const

/** `backup FILE`: a whole copy of the store, also while a window has it open. */
export const backup = (core: Core, args: CommandArguments): CommandResult => {
  const made = core.safekeeping.backup(onePath(args))
  return done(made, `Sikkerhedskopi: ${made.file} (${kindWords[made.kind]}, ${made.batches} indlæsninger)`)
}

/** `restore FILE`: puts a copy in the place of the store, and keeps that aside. */
export const restore = (core: Core, args: CommandArguments): CommandResult => {
  const restored = core.safekeeping.restore(onePath(args))
  const { file, kind, batches, setAside } = restored
  const aside = setAside === null ? '' : `\nDen tidligere datafil er gemt som ${setAside}`
  return done(restored, `Lagt ind i ${file} (${kindWords[kind]}, ${batches} indlæsninger)${aside}`)
}

/** `check`: looks through the store. Status 3 where anything is wrong. */
export const check = (core: Core, args: CommandArguments): CommandResult => {
  if (args.words.length > 0) throw new UsageError('check: kun --db FIL')
  const document = checkJson(core.safekeeping.check())
  const { ok, file, problems, batches, observations } = document
  const text = ok
    ? `${file} er i orden: ${batches ?? 0} indlæsninger, ${observations ?? 0} tal`
    : [`${file} er ikke i orden:`, ...problems.map(({ message }) => `  ${message}`)].join('\n')
  return { status: ok ? 0 : 3, document, text }
}
