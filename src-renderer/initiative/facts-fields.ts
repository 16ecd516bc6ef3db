import { isMonth } from '#domain/month'
import { shareFaults } from '#domain/payer-split'
import type { Finding } from '#contract/case-schemas'
import type { Speech } from '../locales/speech'
import type { DraftForm, FormFault, PayerFields } from './draft-form'
import type { FindingLine } from './finding-places'
import { type Plan, yearOfPeriod } from './plan'
import { rowName } from './plan-grid.view'
import { scenarioLabel } from './scenario-label'
import { readShare } from './share-text'

/** What is wrong with a field as typed: it cannot be read. */
export const unreadFault = (faults: readonly FormFault[], field: string, { t }: Speech): string | null => {
  const found = faults.find((fault) => fault.field === field)
  return found ? t(found.key, { read: found.read }) : null
}

/** Whether the shares of one side add up, in words; `null` where nobody has a share. */
export const sharesSaid = (
  payers: readonly PayerFields[],
  side: 'cost' | 'gain',
  speech: Speech,
): { readonly text: string; readonly good: boolean } | null => {
  const { t, locale } = speech
  const what = t(side === 'cost' ? 'initiative.facts.costShares' : 'initiative.facts.gainShares')
  const read = payers.map((payer) => ({ payer: payer.name.trim() || '–', share: readShare(payer[side], locale) }))
  if (read.some(({ share }) => share === 'bad')) {
    return { text: t('initiative.facts.sharesUnread', { what }), good: false }
  }
  const shares = read.flatMap(({ payer, share }) => (share === null || share === 'bad' ? [] : [{ payer, ...share }]))
  if (shares.length === 0) return null
  const [fault] = shareFaults(shares)
  if (fault === undefined) return { text: t('initiative.facts.sharesAdd', { what }), good: true }
  return { text: t('initiative.facts.sharesWrong', { what, why: speech.message(fault) }), good: false }
}

/** Findings without those that only say again that an unread cell holds no amount. */
export const beyondUnread = (
  findings: readonly Finding[],
  { scenarios, rows }: Plan,
  faults: readonly FormFault[],
): Finding[] => {
  const unread = faults.flatMap(({ field }) => {
    const [place, id, period = ''] = field.split(' ')
    const row = place === 'cell' ? rows.find((found) => found.id === id) : undefined
    const scenario = scenarios.find((found) => found.id === row?.scenario)?.key ?? null
    return row === undefined ? [] : [{ kind: row.kind, scenario, year: yearOfPeriod(period) }]
  })
  return findings.filter(
    ({ message, scenario, year }) =>
      message.key !== 'case.figure-missing' ||
      !unread.some(
        (cell) =>
          message.params['figure'] === `@field.${cell.kind}` &&
          (cell.year === null || cell.year === year) &&
          (cell.scenario === null || cell.scenario === scenario),
      ),
  )
}

/** What cannot be read, as lines of the list of what is missing. */
export const faultLines = (faults: readonly FormFault[], { scenarios, rows }: Plan, speech: Speech): FindingLine[] =>
  faults.map(({ field, key, read }) => {
    const [place, id, period = ''] = field.split(' ')
    const row = place === 'cell' ? rows.find((found) => found.id === id) : undefined
    const scenario = scenarios.find((found) => found.id === row?.scenario)
    const year = yearOfPeriod(period)
    const where = [
      ...(scenario === undefined ? [] : [scenarioLabel(scenario.key, speech)]),
      ...(row === undefined ? [] : [rowName(row, speech)]),
      ...(year === null ? [] : [speech.t('initiative.plan.yearHead', { year })]),
      ...(isMonth(period) ? [speech.fmt.monthShort(period)] : []),
    ].join(', ')
    const text = speech.t(key, { read })
    return {
      severity: 'refusal',
      word: speech.t('initiative.findings.refusal'),
      text: where === '' ? text : `${where}: ${text}`,
      tab: row === undefined ? 'facts' : 'plan',
    }
  })

/** How many things stand in the way of an approval: what cannot be read, what is refused and what is missing. */
export const openPoints = (faults: readonly FormFault[], findings: readonly Finding[]): number =>
  faults.length + findings.filter(({ severity }) => severity === 'refusal' || severity === 'incomplete').length

/** A new row of a list of the form. */
export const emptyPayer: PayerFields = { name: '', cost: '', gain: '' }

/** The year after the last of the budget, or nothing to begin with. */
export const nextBudgetYear = ({ budget }: DraftForm): string => {
  const last = Number(budget.at(-1)?.year)
  return budget.length > 0 && Number.isInteger(last) ? String(last + 1) : ''
}
