import { shareFaults } from '#domain/payer-split'
import type { Finding } from '#contract/case-schemas'
import type { Speech } from '../locales/speech'
import type { DraftForm, FormFault, PayerFields } from './draft-form'
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
