import type { SuccessRateModel } from '#domain/calculator/success-rate'
import { successesNeeded } from '#domain/sensitivity/successes-needed'
import type { Speech } from '../locales/speech'

/** How many must succeed to break even by a year. */
export interface SuccessesRow {
  readonly year: number
  readonly head: string
  /** Whole persons; `null` where no number does. */
  readonly persons: string
  readonly exact: string
  readonly share: string
  /** More than the target group has, or no number at all. */
  readonly outOfReach: boolean
}

/** How many of the target group must succeed, by year; `null` where the model cannot be counted with. */
export const successesView = (model: SuccessRateModel, speech: Speech): SuccessesRow[] | null => {
  const { t, fmt } = speech
  const rows: SuccessesRow[] = []
  for (let year = 1; year <= model.horizonYears; year += 1) {
    const { value } = successesNeeded(model, year)
    if (value === null) return null
    const { whole, exact, withinTargetGroup } = value
    const known = whole !== null && exact !== null
    rows.push({
      year,
      head: t('calculators.successes.byYear', { year }),
      persons: known ? fmt.number(whole) : t('calculators.successes.none'),
      exact: known ? fmt.number(exact, 2) : '',
      share: known && model.targetGroup > 0 ? fmt.percent((whole / model.targetGroup) * 100) : '',
      outOfReach: !withinTargetGroup,
    })
  }
  return rows
}

/** The conclusion: so many of the target group by that year, beside how many the success rate gives. */
export const successesSentence = (model: SuccessRateModel, row: SuccessesRow, speech: Speech): string => {
  const { t, fmt } = speech
  if (row.exact === '') return t('calculators.successes.never', { year: row.year })
  const group = fmt.number(model.targetGroup)
  const expected = fmt.number(model.targetGroup * model.successRate, 1)
  const params = { persons: row.persons, exact: row.exact, year: row.year, group, expected }
  return t(row.outOfReach ? 'calculators.successes.outOfReach' : 'calculators.successes.sentence', params)
}
