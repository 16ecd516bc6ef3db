import { type ComputedRef, type Ref, computed } from 'vue'
import type { MoneyUnit } from '../cards/money-unit'
import { useSpeech } from '../composables/use-speech'
import { useSaidStore } from '../import/said'
import { useDraftStore } from '../stores/initiative-draft'
import { readAmount, writeAmount } from './amount-text'
import { planColumns, shownYears } from './plan-columns'
import { type Plan, type PlanRow, addRow, cellKey, removeRow, renameRow, setCell } from './plan'
import { closeYear, openYear, spreadRow } from './plan-months'
import { type Pasted, pasteTable } from './plan-paste'
import type { PlanTerms } from './plan-totals'
import { parseTable } from './table-text'
import type { GridAt } from './use-plan-grid'

/** What `usePlanEdits` gives: what a person does to the plan of the draft. */
export interface UsePlanEditsReturn {
  readonly textAt: (at: GridAt) => string | null
  readonly put: (at: GridAt, text: string) => void
  readonly paste: (at: GridAt, text: string) => void
  readonly undo: () => void
  /** Adds a row; returns its id. */
  readonly add: (kind: PlanRow['kind'], scenario: string | null) => string
  readonly remove: (row: string) => void
  /** Opens a year by month, or gathers it. */
  readonly toggleYear: (year: number) => void
  readonly columns: ComputedRef<ReturnType<typeof planColumns>>
}

/** The edits of the draft's plan, in the unit that is shown; each can be taken back, and what came of it is said. */
export const usePlanEdits = (unit: Ref<MoneyUnit>, terms: Ref<PlanTerms>): UsePlanEditsReturn => {
  const speech = useSpeech()
  const draft = useDraftStore()
  const { say } = useSaidStore()
  const edit = (change: (plan: Plan) => Plan) =>
    draft.edit((form) => {
      const plan = change(form.plan)
      return plan === form.plan ? form : { ...form, plan }
    })
  const columns = computed(() => {
    const plan = draft.form?.plan
    const { horizon, start } = terms.value
    return plan ? planColumns(plan, shownYears(plan, horizon, start), start) : []
  })
  const read = (text: string) => readAmount(text, unit.value, speech.value.locale)
  const columnOf = ({ column }: GridAt) => columns.value.find(({ period }) => period === column)
  const rowOf = ({ line }: GridAt) => draft.form?.plan.rows.find(({ id }) => id === line)

  const sayPasted = ({ amounts, added, unread, sums, beyond }: Pasted) => {
    const { t } = speech.value
    say(
      [
        amounts === 1 ? t('initiative.plan.pastedOne') : t('initiative.plan.pasted', { amounts }),
        added > 0 ? t('initiative.plan.pastedAdded', { count: added }) : '',
        unread > 0 ? t('initiative.plan.pastedUnread', { count: unread }) : '',
        sums.length > 0 ? t('initiative.plan.pastedSums', { names: sums.join(', ') }) : '',
        beyond > 0 ? t('initiative.plan.pastedBeyond', { count: beyond }) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
  }
  return {
    columns,
    textAt: (at) => {
      const [row, plan] = [rowOf(at), draft.form?.plan]
      if (row === undefined || plan === undefined) return null
      if (at.column === 'name') return row.item
      const value = plan.cells.get(cellKey(row.id, at.column))
      return typeof value === 'number' ? writeAmount(value, unit.value, speech.value.fmt) : (value ?? '')
    },
    put: (at, text) => {
      const [row, column, { start }] = [rowOf(at), columnOf(at), terms.value]
      if (row === undefined) return
      if (at.column === 'name') {
        edit((plan) => (row.item === text.trim() ? plan : renameRow(plan, row.id, text.trim())))
        return
      }
      const value = read(text)
      const before = draft.form?.plan.cells.get(cellKey(row.id, at.column)) ?? null
      if (value === before) return
      const spreads = column?.open === true && start !== null && typeof value !== 'string'
      if (spreads) {
        if (text.trim() !== '') edit((plan) => spreadRow(plan, row.id, column.year, start, value))
      } else edit((plan) => setCell(plan, row.id, at.column, value))
    },
    paste: (at, text) => {
      const [row, form] = [rowOf(at), draft.form]
      if (row === undefined || form === null) return
      const block = form.plan.rows.filter(({ kind, scenario }) => kind === row.kind && scenario === row.scenario)
      const from = at.column === 'name' ? 0 : columns.value.findIndex(({ period }) => period === at.column)
      const pasted = pasteTable(form.plan, parseTable(text), {
        rows: block.slice(block.indexOf(row)),
        columns: columns.value.slice(Math.max(0, from)),
        read,
        newName: (number) => speech.value.t('initiative.plan.newItem', { number }),
      })
      edit(() => pasted.plan)
      sayPasted(pasted)
    },
    undo: () => void draft.undo(),
    add: (kind, scenario) => {
      let id = ''
      edit((plan) => {
        const taken = plan.rows.some((row) => row.kind === kind && row.scenario === scenario)
        const number = plan.rows.filter((row) => row.kind === kind && row.scenario === scenario).length
        const item = taken ? speech.value.t('initiative.plan.newItem', { number }) : ''
        const made = addRow(plan, { kind, scenario, item })
        id = made.row.id
        return made.plan
      })
      return id
    },
    remove: (row) => edit((plan) => removeRow(plan, row)),
    toggleYear: (year) => {
      const { start } = terms.value
      const column = columns.value.find((found) => found.year === year && found.month === null)
      if (start === null || column === undefined) return
      if (!column.open) {
        edit((plan) => openYear(plan, year, start))
        say(speech.value.t('initiative.plan.opened', { year }))
        return
      }
      const before = draft.form?.plan
      edit((plan) => closeYear(plan, year, start))
      say(
        speech.value.t(before === draft.form?.plan ? 'initiative.plan.notClosed' : 'initiative.plan.closed', { year }),
      )
    },
  }
}
