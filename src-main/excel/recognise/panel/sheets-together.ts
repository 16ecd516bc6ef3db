import { measure as measureOf } from '#domain/measure'
import type { Recognition } from '../recognition'
import { mismatch } from './panel-totals'
import { formOf } from './member-words'
import { totalWords } from './role-words'
import { periodOf } from './text-period'
import { plainWords } from './words'

/** A recognition with the sheet that it was read from. */
export interface OnSheet {
  readonly sheet: string
  readonly recognition: Recognition
}

/** Kinds whose figures are of teams or groups, which may stand on a sheet each. */
const namedKinds: ReadonlySet<string> = new Set(['caseload', 'benefits', 'progression', 'placements'])

type Item = Recognition['observations'][number]

const keyOf = ({ measure, period, basis }: Item): string => `${measure} ${basis} ${period}`

const isSum = (sheet: string): boolean => totalWords.test(plainWords(sheet))

/**
 * What sheets of one kind say together: where each says the same figures of no group, the sheet's name is the group; and a
 * sheet that only adds up the others (`I alt`) is a control of them, with no figures of its own.
 */
export const sheetsTogether = (all: readonly OnSheet[]): readonly Recognition[] => {
  const counts = new Map<string, number>()
  const others = new Map<string, Item[]>()
  for (const { sheet, recognition } of all) {
    if (!namedKinds.has(recognition.kind)) continue
    for (const item of recognition.observations) {
      if (item.breakdown === 'total' && !isSum(sheet)) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
      else if (item.breakdown !== 'total') others.set(keyOf(item), [...(others.get(keyOf(item)) ?? []), item])
    }
  }
  const named = all.map(({ sheet, recognition }): Recognition => {
    const plain = plainWords(sheet)
    const name = periodOf(sheet) === null && !isSum(sheet) && !/^(?:ark|sheet) ?\d*$/.test(plain) ? sheet.trim() : null
    const clashes = (item: Item) => item.breakdown === 'total' && (counts.get(keyOf(item)) ?? 0) > 1
    if (name === null || !namedKinds.has(recognition.kind) || !recognition.observations.some(clashes))
      return recognition
    const breakdown = recognition.kind === 'placements' ? (formOf(plain) ?? name) : name
    const observations = recognition.observations.map((item) => {
      if (!clashes(item)) return item
      const renamed = { ...item, breakdown }
      others.set(keyOf(item), [...(others.get(keyOf(item)) ?? []), renamed])
      return renamed
    })
    return { ...recognition, observations }
  })
  return named.map((recognition, index) => {
    const sheet = all[index]?.sheet ?? ''
    if (!namedKinds.has(recognition.kind) || !isSum(sheet)) return recognition
    const parts = (item: Item) => (others.get(keyOf(item)) ?? []).filter(({ origin }) => origin.sheet !== sheet)
    const sums = recognition.observations.filter((item) => item.breakdown === 'total' && parts(item).length > 0)
    if (sums.length === 0) return recognition
    const kept = recognition.observations.filter((item) => !sums.includes(item))
    return { ...recognition, observations: kept, ...checked(recognition, sums, parts) }
  })
}

const checked = (
  recognition: Recognition,
  sums: readonly Item[],
  parts: (item: Item) => readonly Item[],
): Pick<Recognition, 'totals' | 'issues'> => {
  const controls = sums.map((item) => {
    const own = parts(item)
    const computed = own.reduce((sum, { value }) => sum + value, 0)
    const slack = measureOf(item.measure)?.unit === 'fte' ? own.length * 5 : 0
    const agrees = Math.abs(item.value - computed) <= slack
    const { sheet, cell } = item.origin
    return { sheet, cell: cell ?? '', label: sheet, measure: item.measure, stated: item.value, computed, agrees }
  })
  const wrong = controls.filter(({ agrees }) => !agrees)
  return {
    totals: [...recognition.totals, ...controls],
    issues: [
      ...recognition.issues,
      ...wrong.map(({ sheet, cell, measure, stated, computed }) => mismatch(sheet, cell, measure, stated, computed)),
    ],
  }
}
