import { readFile, writeFile } from 'node:fs/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Client } from '../../src-main/contract/contract.ts'
import { buildSheet, sheetXml, stylesXml, workbookParts, zip } from '../excel/build-workbook.ts'
import { forge } from '../excel/zip-surgery.ts'
import { startBrowserShell, type BrowserShell } from './browser-shell.ts'
import { test as base, expect } from './fixtures.ts'

/** Hostile workbooks against the app as it is built: they may cost a reader, never the app. */
const test = base.extend<{ shell: BrowserShell }>({
  shell: async ({ dataFolder, browser }, use) => {
    const shell = await startBrowserShell(dataFolder, browser)
    await use(shell)
    await shell.stop()
    expect(shell.faults(), 'the core reported a fault').toBe('')
  },
})

const mebibyte = 1024 * 1024
const mostGrowth = 100 * mebibyte

/** A window without a page. */
const signIn = async ({ address, origin }: BrowserShell): Promise<Client> => {
  const cookie = (await fetch(address)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }))
}

const statusBytes = async (pid: number, field: 'VmRSS' | 'VmHWM'): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
}

/** How much more memory than now a process takes at most while `work` is done. */
const growthDuring = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  const idle = await statusBytes(pid, 'VmRSS')
  // The highest is counted from here.
  await writeFile(`/proc/${pid}/clear_refs`, '5')
  await work()
  return (await statusBytes(pid, 'VmHWM')) - idle
}

const readersOf = async (pid: number): Promise<string[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean)

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'

const bomb = async (lying: boolean): Promise<Uint8Array> => {
  const xml = sheetXml(one).replace('1</v>', `1${' '.repeat(64 * mebibyte)}</v>`)
  const bytes = await zip(workbookParts({ sheets: [{ name: 'a', xml }] }))
  return lying ? forge(bytes, 'xl/worksheets/sheet1.xml', { uncompressedSize: 5000 }) : bytes
}

const emptyRows = (count: number): Promise<Uint8Array> => {
  const rows = Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/><c r="B${index + 1}" s="1"/></row>`,
  )
  return buildSheet(rows.join(''), { styles: stylesXml([0, 4]) })
}

const hostile: [string, () => Promise<Uint8Array>][] = [
  ['a zip bomb', () => bomb(false)],
  ['a zip bomb that lies about its size', () => bomb(true)],
  ['a million empty formatted rows', () => emptyRows(1_000_000)],
]

for (const [name, build] of hostile) {
  test(`${name} is refused, and the app keeps within 100 MB of idle`, async ({ shell }) => {
    test.skip(process.platform !== 'linux', 'reads the memory of a process as Linux gives it')
    const client = await signIn(shell)
    const preview = (file: File) => client.importing.preview({ jobId: 'job', file, answers: {}, initiative: null })
    // Once through, so that what is loaded at the first file is not taken for growth.
    await preview(new File([new Uint8Array(await buildSheet(one))], 'varm.xlsx'))
    const file = new File([new Uint8Array(await build())], 'fjendtlig.xlsx')
    const growth = await growthDuring(shell.pid, async () => {
      const plan = await preview(file)
      expect(plan).toMatchObject({ outcome: 'rejected', planId: null })
      expect(plan.issues[0]?.message.key).toMatch(/^file\./)
    })
    expect(growth).toBeLessThan(mostGrowth)
    expect(await client.importing.batches()).toEqual([])
  })
}

test('a reader that is killed from outside costs the file, and the next is read', async ({ shell }) => {
  test.skip(process.platform !== 'linux', 'finds the reader as Linux gives it')
  const client = await signIn(shell)
  const preview = (file: File) => client.importing.preview({ jobId: 'job', file, answers: {}, initiative: null })
  const small = new File([new Uint8Array(await buildSheet(one))], 'lille.xlsx')
  await preview(small)
  const [reader] = await readersOf(shell.pid)
  const large = preview(new File([new Uint8Array(await emptyRows(600_000))], 'stor.xlsx'))
  await new Promise((resolve) => setTimeout(resolve, 150))
  process.kill(Number(reader), 'SIGKILL')
  expect((await large).issues[0]?.message.key).toBe('file.too-large')
  expect(await preview(small)).toMatchObject({ code: 'unrecognised' })
  expect(await readersOf(shell.pid)).not.toContain(reader)
})
