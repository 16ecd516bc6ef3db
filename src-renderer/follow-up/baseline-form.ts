import type { FollowupSettings } from '#contract/followup-settings'
import { type CostRowKey, rowText } from '#domain/cost-history'
import { type Part, readYear, textCell } from './part-form'

/** Reference year and functions, as chosen. */
export interface BaselineFields {
  readonly year: string
  readonly rows: readonly CostRowKey[]
  readonly perChild: boolean
}

const told = ['setting.reference-missing', 'setting.year-range'] as const

/** What the spend is compared with. */
export const baselinePart: Part<BaselineFields> = {
  fieldsOf: ({ settings: { baseline } }) => ({
    year: String(baseline?.year ?? ''),
    rows: baseline?.rows ?? [],
    perChild: baseline?.perChild ?? false,
  }),
  read: ({ year, rows, perChild }, locale) => {
    const place = { at: 'year', told }
    const chosen = year === '' ? { value: null, cell: textCell(place) } : readYear(year, locale, place)
    const nothing = year === '' && rows.length === 0 && !perChild
    const value = nothing ? null : { year: chosen.value, rows: [...rows], perChild }
    return { settings: [{ name: 'baseline', value }], cells: [{ ...chosen.cell, name: null }] }
  },
}

/** True where two rows are the same function of the same committee. */
export const isSameRow = (one: CostRowKey, other: CostRowKey): boolean => rowText(one) === rowText(other)

/** The functions that foster care moved between in 2016 (design/domain.md, "Functions"). */
const pair = ['5.28.20', '5.28.22'] as const

/**
 * Where only one of the two functions of foster care is chosen: the other one, and the rows of it that there are to add, of the same
 * committee where there is one. `null`: both or none are chosen.
 */
export const missingOfPair = (
  rows: readonly CostRowKey[],
  choices: FollowupSettings['choices']['rows'],
): { readonly code: string; readonly rows: readonly CostRowKey[] } | null => {
  const missing = pair.filter((code) => !rows.some(({ breakdown }) => breakdown === code))
  const [code] = missing
  if (code === undefined || missing.length === pair.length) return null
  const committees = rows.flatMap(({ breakdown, committee }) => (pair.some((of) => of === breakdown) ? committee : []))
  const offered = choices.filter(({ breakdown }) => breakdown === code)
  const same = offered.filter(({ committee }) => committees.includes(committee))
  return {
    code,
    rows: (same.length > 0 ? same : offered).map(({ breakdown, committee }) => ({ breakdown, committee })),
  }
}
