import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monthlyFile } from './monthly-file.ts'
import { postingList } from './posting-list.ts'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 5

const listRows = 200_000
const monthlyRows = 100

/**
 * From drop to committed, and from drop to preview, by the real core with its reader process, against reading the same bytes and throwing
 * the rows away. Linux tells the memory of both processes; elsewhere this part fails.
 */
export const importing = async (folder: string): Promise<string> => {
  const file = async (name: string, bytes: Promise<Uint8Array>): Promise<string> => {
    const path = join(folder, name)
    writeFileSync(path, await bytes)
    return path
  }
  const list = await file('liste.xlsx', postingList(listRows))
  const small = await file('lille.xlsx', postingList(2000))
  const monthly = await file('forbrug.xlsx', monthlyFile(monthlyRows))
  const runs = new Map([
    ['app', list],
    ['reading', list],
    ['preview', monthly],
    ['reading warm', monthly],
  ])
  process.stderr.write(`importing ${listRows} rows, and ${monthlyRows}\n`)
  const found = await interleaved([...runs.keys()], rounds, (name) =>
    runSubject('import', [name, runs.get(name) ?? '', small, mkdtempSync(join(folder, 'import-'))]),
  )
  const took = (name: string) => medianOf(found, name, (run) => run['milliseconds'] ?? NaN)
  const memory = (field: string) => medianOf(found, 'app', (run) => run[field] ?? NaN).toFixed(0)
  const line = (name: string, ours: string, alone: string, megabytes: readonly string[]) => [
    name,
    took(ours).toFixed(took(ours) < 100 ? 1 : 0),
    took(alone).toFixed(took(alone) < 100 ? 1 : 0),
    (took(ours) / took(alone)).toFixed(2),
    ...megabytes,
  ]
  return table(
    ['import', 'app, ms', 'reading alone, ms', 'ratio', 'app at rest, MB', 'most above, MB'],
    [
      line(`posting list of ${listRows.toLocaleString('en')} rows, drop to committed`, 'app', 'reading', [
        memory('idle'),
        memory('above'),
      ]),
      line(`monthly file of ${monthlyRows} rows, drop to preview, warm`, 'preview', 'reading warm', ['–', '–']),
    ],
  )
}
