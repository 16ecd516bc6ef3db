import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { interleaved, medianOf, table } from './ratios.ts'
import { runSubject } from './subject-run.ts'

const rounds = 7

/** Storing files of growing size through the store, against bare SQLite. */
export const storing = async (folder: string): Promise<string> => {
  const lines: string[][] = []
  for (const count of [1000, 10_000, 100_000]) {
    process.stderr.write(`storing ${count} figures\n`)
    const found = await interleaved(['store', 'bare'], rounds, (how) =>
      runSubject('commit', [how, String(count), mkdtempSync(join(folder, 'commit-'))]),
    )
    const took = (how: string) => medianOf(found, how, (run) => run['milliseconds'] ?? NaN)
    lines.push([
      count.toLocaleString('en'),
      took('store').toFixed(0),
      took('bare').toFixed(0),
      (took('store') / took('bare')).toFixed(2),
      medianOf(found, 'store', (run) => run['longestPause'] ?? NaN).toFixed(1),
    ])
  }
  return table(['figures', 'store, ms', 'bare, ms', 'ratio', 'longest pause, ms'], lines)
}
