import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postingList } from './posting-list.ts'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const readers = ['our stream', 'our whole grid', 'exceljs stream', 'exceljs whole', '@e965/xlsx', 'inflating alone']
const peer = 'exceljs stream'

const megabyte = 1024 * 1024

const oneSize = async (rows: number, rounds: number, folder: string): Promise<string> => {
  const bytes = await postingList(rows)
  const file = join(folder, `posteringer-${rows}.xlsx`)
  writeFileSync(file, bytes)
  const found = await interleaved(readers, rounds, (reader) => runSubject('read', [reader, file]))
  const held = (reader: string) => (found.get(reader) ?? []).map((run) => run['held'])
  const [expected] = held('exceljs whole')
  if ([...held('our stream'), ...held('our whole grid')].some((sum) => sum !== expected)) {
    throw new Error(`our reader does not hold what exceljs does in ${rows} rows`)
  }
  const lost = (reader: string) =>
    reader === 'inflating alone' ? 0 : held(reader).filter((sum) => sum !== expected).length
  const took = (reader: string) => medianOf(found, reader, (run) => run['milliseconds'] ?? NaN)
  const peak = (reader: string) => medianOf(found, reader, (run) => run['megabytes'] ?? NaN)
  const lines = readers.map((reader) => [
    lost(reader) === 0 ? reader : `${reader} (another sum in ${lost(reader)} of ${rounds} rounds)`,
    (took(reader) / 1000).toFixed(2),
    (took(reader) / took(peer)).toFixed(2),
    peak(reader).toFixed(0),
    (peak(reader) / peak(peer)).toFixed(2),
  ])
  const title = `${rows.toLocaleString('en')} rows × 12 columns (${(bytes.length / megabyte).toFixed(1)} MB, ${rounds} rounds)`
  return `### ${title}\n\n${table(['reader', 'seconds', 'ratio', 'peak MB', 'ratio'], lines)}`
}

/** Reading posting lists of growing size: time and most memory of each reader, and both as parts of the peer's. */
export const reading = async (folder: string): Promise<string> => {
  const sizes = [
    [2000, 7],
    [20_000, 7],
    [200_000, 5],
  ] as const
  const parts: string[] = []
  for (const [rows, rounds] of sizes) {
    process.stderr.write(`reading ${rows} rows\n`)
    parts.push(await oneSize(rows, rounds, folder))
  }
  return parts.join('\n\n')
}
