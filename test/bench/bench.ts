import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { ensureBuilt } from '../../src-main/shell/launch/ensure-built.ts'
import { root } from '../../src-main/shell/launch/places.ts'
import { caseWork } from './case-work.ts'
import { following } from './following.ts'
import { importing } from './importing.ts'
import { planning } from './planning.ts'
import { reading } from './reading.ts'
import { starting } from './starting.ts'
import { storing } from './storing.ts'
import { bundleSubjects } from './subject-run.ts'

const machine = (): string => {
  const [first] = cpus()
  const memory = `${(totalmem() / 1024 ** 3).toFixed(0)} GB of memory`
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory}, ${process.platform}, Node ${process.versions.node}`
}

/** What stands in the way where an aim is missed, and what was tried. */
const readingRemarks =
  'At 20,000 rows half the memory is out of reach for anything that runs in Node: an empty process and inflating alone take most of it already.'

const importingRemarks =
  'Both ratios miss their aims. Of the list: adding up its rows costs 0.1 to 0.2 of reading them, measured in one process; handing the bytes over and their hash take some 20 ms. What the rest is has not been measured. Of the monthly file, by profile: reading some 2 ms, finding out what the table is and taking 1,200 figures with their cells some 7 ms, handing these to the app some 2 ms, comparing them with the store and showing them some 3 ms. Not tried: handing figures over by column, and looking for words of panels only until one is found.'

const storingRemarks =
  "The longest pause of a large commit is SQLite's own COMMIT, which writes all changed pages to the log in one piece. Folding the log into the store is no longer part of it: it follows a quarter of a second later as a pause of its own, two thirds as long. Tried in vain: a smaller page cache, and syncing the log from another thread before COMMIT, which took 4 ms off on a fast disk."

const startingRemarks =
  'Where the time goes: the core starts in some 190 ms (Node, SQLite, the server), the browser in some 280 ms, which is all that its peer takes, and the page needs some 480 ms more for 1.1 MB of script (Vue and ECharts above all) and three answers of the core, one after the other. Tried: a minified window (half the script), a cache of compiled code for the core and fetching the first page beside the first question; the last two gained nothing that could be measured.'

const page = (
  readingFigures: string,
  importingFigures: string,
  storingFigures: string,
  planningFigures: string,
  caseFigures: string,
  followingFigures: string,
  startingFigures: string,
): string => `# Benchmarks

Written by \`npm run bench\`; run it again rather than edit the figures. All are medians of one run, the contestants taking turns, each
in a process of its own. Other work may have run on the machine at the same time: the ratios count, not the seconds.

Machine: ${machine()}.

## Reading a posting list

Generated, the same at every run: Danish texts as shared strings, two dates, amounts. Each reader takes every value into its hands and adds
them up; one that comes to another sum than exceljs with the whole file in memory is marked. The ratios are to the
stream of exceljs. Aim: at most 0.5 of its time and half its memory for our stream. An empty Node process takes some 45 MB.

${readingFigures}

${readingRemarks}

## Importing a file

Through the real core with its reader process: from the drop to the committed batch, and from the drop to the preview of a process that has
done so before. Against reading the same bytes in one process and throwing the rows away. Memory is that of both processes together, the sum of
their peaks. Aim: at most 1.25 and 200 MB for the list, at most 5 for the monthly file.

${importingFigures}

${importingRemarks}

## Storing figures

One commit through the store (its scopes, its pauses for other work, its one transaction) against the same rows by one prepared
statement of better-sqlite3 in one transaction with the same settings. Aim: at most 2, and no pause of the process over 20 ms.

${storingFigures}

${storingRemarks}

## Comparing a file with what is stored

What planning an import takes (the diff, the batch of the same bytes, the comparison with another source of the same years): a corrected
monthly table of 100 functions, and one of all twelve months, against ten years of months of 1, 10 and 100 such departments. The peer is
the same diff from all that is in force of the measure. Aim: it grows with the file, not with the database.

${planningFigures}

## Working out a business case

What a person waits for while typing in a plan or moving a slider, in one process, 200 runs on figures that differ. The longest is without
the first run, which finds nothing compiled. Aim: a case recomputed with its explanation in under 5 ms (median), tornado and curve together
in under 100 ms.

${caseFigures}

## What was realised and is expected

Asked of the core, with its store and the check of what it answers: an initiative with ten years of months, its case, three methods, budgets
and forecasts as forty reports stated them, as of a month from the third year to the last. That is all that Overblik and Break-even show
beside spend by function. Aim: under 20 ms (median); all of 100 initiatives at most 100 times one; at most linear in the store.

${followingFigures}

## Starting the browser shell

From the start of the core's process to the first chart that is painted, against the same browser, with a profile as warm, from its start to an
empty page of a local server. Aim: at most 1.5.

${startingFigures}

${startingRemarks}
`

const folder = mkdtempSync(join(tmpdir(), 'afkast-bench-'))
try {
  if (!(await ensureBuilt())) throw new Error('the app could not be built')
  await bundleSubjects()
  const figures = [
    await reading(folder),
    await importing(folder),
    await storing(folder),
    await planning(folder),
    await caseWork(),
    await following(folder),
    await starting(folder),
  ] as const
  writeFileSync(join(root, 'docs/benchmarks.md'), await format(page(...figures), { parser: 'markdown' }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
