import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 5

/** Departments whose ten years the store holds. */
const sizes = [1, 10, 100]

const answerOf = async (args: readonly string[]): Promise<number> => (await runSubject('plan', args))['answer'] ?? NaN

/** What planning an import takes as the store grows and as the file grows, against reading all that is in force of its measure. */
export const planning = async (folder: string): Promise<string> => {
  const stores = new Map<number, { readonly folder: string; readonly figures: number }>()
  for (const size of sizes) {
    process.stderr.write(`ten years of ${size} departments\n`)
    const place = mkdtempSync(join(folder, 'plan-'))
    stores.set(size, { folder: place, figures: await answerOf(['prepare', String(size), place]) })
  }
  const runs = new Map<string, readonly string[]>(
    [...stores].flatMap(([size, { folder: place }]): [string, readonly string[]][] => [
      [`file of ${size}`, ['plan', '1', place]],
      [`larger file of ${size}`, ['plan', '12', place]],
      [`all of ${size}`, ['all', '0', place]],
    ]),
  )
  const found = await interleaved([...runs.keys()], rounds, (name) => answerOf(runs.get(name) ?? []))
  const took = (task: string, size: number) => medianOf(found, `${task} of ${size}`, (milliseconds) => milliseconds)
  const cells = (task: string, size: number, digits: number) => [
    took(task, size).toFixed(digits),
    (took(task, size) / took(task, sizes[0] ?? 1)).toFixed(2),
  ]
  const lines = sizes.map((size) => [
    `${size}× (${(stores.get(size)?.figures ?? NaN).toLocaleString('en')} figures)`,
    ...cells('file', size, 1),
    ...cells('larger file', size, 1),
    ...cells('all', size, 0),
  ])
  return table(['database', '100 rows, ms', 'growth', '1,200 rows, ms', 'growth', 'reading all, ms', 'growth'], lines)
}
