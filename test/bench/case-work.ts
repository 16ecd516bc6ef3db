import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 5
const runs = 200

const tasks = {
  recompute: 'ten years by month, four scenarios: check, balances, explanation',
  words: 'the same, with the explanation in Danish words',
  sliders: 'tornado of 12 assumptions and curve of 200 success rates',
} as const

/** What a window asks of the core, with its store and the check of what it answers. */
const calls = {
  'break-even': 'the break-even page of such a case, asked of the core: read, worked out, shared, explained, checked',
  overview: 'the overview of it, asked of the core',
} as const

/** Working out a business case while a person types or moves a slider: the first run of a process, and the runs after it. */
export const caseWork = async (): Promise<string> => {
  process.stderr.write('working out a business case\n')
  const all = { ...tasks, ...calls }
  const found = await interleaved(Object.keys(all), rounds, (task) =>
    runSubject(task in calls ? 'case-core' : 'case', [task, String(runs)]),
  )
  const lines = Object.entries(all).map(([task, what]) => [
    what,
    ...['median', 'longest', 'first'].map((figure) => medianOf(found, task, (run) => run[figure] ?? NaN).toFixed(2)),
  ])
  return table(['work', 'median, ms', 'longest, ms', 'first, ms'], lines)
}
