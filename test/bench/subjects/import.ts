import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { streamWorkbook } from '#excel/read/read-workbook'
import { type Core, createCore } from '#features/core'
import { coreOptions } from '../../../src-main/shell/core-options'
import { nodeReaderHost } from '../../../src-main/shell/node-reader-host'

/** How long the app is left alone before its memory at rest is looked at, milliseconds. */
const idleMs = 1500

const [task = '', file = '', small = '', dataFolder = ''] = process.argv.slice(2)
const [bytes, smallBytes] = [readFileSync(file), readFileSync(small)]

const status = (pid: number): string => readFileSync(`/proc/${pid}/status`, 'utf8')
const megabytes = (pid: number, field: string): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status(pid))?.[1]) / 1024

/** This process and the reader that it has started. */
const processes = (): number[] => [
  process.pid,
  ...readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  ),
]

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const drop = (core: Core, fileName: string, content: Uint8Array) =>
  core.importing.preview({
    initiative: null,
    fileName,
    bytes: content,
    answers: { committees: 'together' },
    signal: null,
    onProgress: () => undefined,
  })

const dropAndCommit = async (core: Core, fileName: string, content: Uint8Array): Promise<void> => {
  const { plan } = await drop(core, fileName, content)
  if (plan.planId === null) throw new Error(`not accepted: ${JSON.stringify(plan.issues)}`)
  await core.importing.commit(plan.planId, true)
}

const withCore = async <Result>(work: (core: Core) => Promise<Result>): Promise<Result> => {
  const core = createCore({
    ...coreOptions(nodeReaderHost(join(import.meta.dirname, 'reader.js')), null),
    dataFolder,
  })
  try {
    return await work(core)
  } finally {
    core.close()
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const nothing = { sheet: () => undefined, row: () => undefined, sheetEnd: () => undefined }
const read = (content: Uint8Array) => streamWorkbook(content, nothing)

/** The middle one of many turns in a process that is warm. */
const median = async (work: () => Promise<unknown>): Promise<number> => {
  for (let turn = 0; turn < 30; turn++) await work()
  const took: number[] = []
  for (let turn = 0; turn < 41; turn++) took.push(await timed(work))
  return took.sort((a, b) => a - b)[20] ?? NaN
}

const tasks: Readonly<Record<string, () => Promise<Record<string, number>>>> = {
  /** From drop to committed, once, with the most memory of core and reader above what they hold at rest. */
  app: () =>
    withCore(async (core) => {
      await drop(core, 'lille.xlsx', smallBytes)
      await pause(idleMs)
      const pids = processes()
      const idle = sum(pids.map((pid) => megabytes(pid, 'VmRSS')))
      // Peaks begin anew.
      for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5')
      const milliseconds = await timed(() => dropAndCommit(core, 'posteringer.xlsx', bytes))
      return { milliseconds, idle, above: sum(pids.map((pid) => megabytes(pid, 'VmHWM'))) - idle }
    }),
  reading: async () => {
    await read(smallBytes)
    return { milliseconds: await timed(() => read(bytes)) }
  },
  preview: () => withCore(async (core) => ({ milliseconds: await median(() => drop(core, 'forbrug.xlsx', bytes)) })),
  'reading warm': async () => ({ milliseconds: await median(() => read(bytes)) }),
}

process.stdout.write(JSON.stringify(await tasks[task]?.()))
