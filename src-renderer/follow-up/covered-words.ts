import type { FollowupSettings } from '#contract/followup-settings'
import type { Speech } from '../locales/speech'
import { type PlaceFields, coveredBy, isAccount } from './investment-form'

/** What each typed account covers of the imported spend, a line each. */
export const coveredWords = (
  accounts: readonly PlaceFields[],
  rows: FollowupSettings['choices']['rows'],
  { t }: Speech,
): string[] => [
  ...new Set(
    accounts.flatMap(({ key: text }) => {
      const key = text.trim()
      if (!isAccount(key)) return []
      const covered = coveredBy(key, rows)
      const codes = [...new Set(covered.map(({ breakdown }) => breakdown))]
      const [first] = covered
      if (first === undefined) return [t('followUp.investment.coversNone', { account: key })]
      if (codes.length > 1) return [t('followUp.investment.covers', { account: key, count: codes.length })]
      return [
        first.name === null
          ? t('followUp.investment.coversUnnamed', { account: key })
          : t('followUp.investment.coversOne', { account: key, function: `${first.breakdown} ${first.name}` }),
      ]
    }),
  ),
]
