import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 3

/** Stores by what they hold: initiatives, and departments of six functions whose spend is that of the whole municipality. */
const stores = [
  { name: 'one initiative, six functions', initiatives: 1, departments: 1 },
  { name: 'the same, 10× the functions', initiatives: 1, departments: 10 },
  { name: 'the same, 100× the functions', initiatives: 1, departments: 100 },
  { name: '100 initiatives, six functions', initiatives: 100, departments: 1 },
] as const

const answerOf = async (args: readonly string[]): Promise<number> =>
  (await runSubject('following', args))['answer'] ?? NaN

/** What was realised and is expected of an initiative with ten years of months, asked of the core as of any month, as the store grows. */
export const following = async (folder: string): Promise<string> => {
  const places = new Map<string, { readonly place: string; readonly figures: number }>()
  for (const { name, initiatives, departments } of stores) {
    process.stderr.write(`ten years of months: ${name}\n`)
    const place = mkdtempSync(join(folder, 'following-'))
    const figures = await answerOf(['prepare', String(initiatives), String(departments), place])
    places.set(name, { place, figures })
  }
  const tasks = new Map<string, readonly string[]>(
    stores.flatMap(({ name, initiatives }): [string, readonly string[]][] => {
      const place = places.get(name)?.place ?? ''
      const one: [string, readonly string[]] = [name, ['one', '', '', place]]
      return initiatives > 1 ? [one, [`${name}: all`, ['all', '', '', place]]] : [one]
    }),
  )
  const found = await interleaved([...tasks.keys()], rounds, (name) => answerOf(tasks.get(name) ?? []))
  const took = (name: string) => medianOf(found, name, (milliseconds) => milliseconds)
  const base = took(stores[0].name)
  return table(
    ['store', 'figures', 'one answer, ms', 'ratio', 'all initiatives, ms', 'ratio'],
    stores.map(({ name, initiatives }) => [
      name,
      (places.get(name)?.figures ?? NaN).toLocaleString('en'),
      took(name).toFixed(1),
      (took(name) / base).toFixed(2),
      ...(initiatives > 1 ? [took(`${name}: all`).toFixed(0), (took(`${name}: all`) / base).toFixed(1)] : ['–', '–']),
    ]),
  )
}
