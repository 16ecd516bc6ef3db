import type { Plan, SheetView } from '../../../../src-main/contract/importing'
import type { Question } from '../../../../src-main/domain/file-issue'

/** A plan of 72 new figures that can be stored as it is; `change` overrides parts of it. */
export const planOfFile = (file: string, change: Partial<Plan> = {}): Plan => ({
  planId: `plan-of-${file}`,
  file,
  sha256: '0'.repeat(64),
  outcome: 'accepted',
  code: null,
  understanding: {
    kind: 'function-months',
    source: 'monthly',
    measures: ['cost.actual'],
    firstPeriod: '2018-01',
    lastPeriod: '2018-12',
    figures: 72,
    unit: 'kr',
  },
  questions: [],
  answered: [],
  leading: [],
  layout: null,
  issues: [],
  sameAs: null,
  counts: { new: 72, changed: 0, unchanged: 0, removed: 0 },
  changes: [],
  moreChanges: 0,
  totals: [],
  views: [],
  ...change,
})

/** A question that is open, of the whole table; `change` overrides parts of it. */
export const questionOf = (id: string, change: Partial<Question> = {}): Question => ({
  id,
  message: { key: 'question.unit', params: {} },
  options: ['kr', '1000kr'],
  proposal: null,
  reason: null,
  examples: [],
  place: null,
  answer: null,
  lasting: true,
  ...change,
})

/** A visible sheet of three columns under a heading in row 3; `change` overrides parts of it. */
export const viewOf = (sheet: string, change: Partial<SheetView> = {}): SheetView => ({
  sheet,
  hidden: false,
  taken: true,
  kind: 'function-years',
  headerRow: 3,
  remembered: false,
  columns: [
    { letter: 'A', role: 'key', corrected: null },
    { letter: 'B', role: 'value', corrected: null },
    { letter: 'C', role: 'ignored', corrected: null },
  ],
  rows: [
    { row: 1, role: 'title', cells: ['Forbrug 2018', '', ''] },
    { row: 3, role: 'header', cells: ['Funktion', '2018', 'Bemærkning'] },
    { row: 4, role: 'data', cells: ['5.28.20', '39753678.5', 'ok'] },
    { row: 5, role: 'data', cells: ['5.28.21', 'ca. 300', ''] },
    { row: 6, role: 'total', cells: ['I alt', '39.753.678', ''] },
  ],
  moreRows: 7,
  ...change,
})
