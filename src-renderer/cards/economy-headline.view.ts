import type { Economy } from '#contract/followup'
import type { Speech } from '../locales/speech'
import { spentPeriod } from './economy-name'
import { plain, sentence, whole, type HeadlinePart } from './headline-text'
import { variance } from './variance'

/** The conclusion of the money page: against the budget where there is one, else what is spent. Never year to date against a whole year. */
export const economyHeadline = (economy: Economy, speech: Speech): HeadlinePart[] => {
  const { t, fmt } = speech
  const { total, year } = economy
  if (!total || year === null || total.yearToDate.value === null) return [plain(t('economy.headline.empty'))]
  const spent = whole(fmt.mio(total.yearToDate.value))
  const { deviation, expected, consumedPercent } = total
  if (deviation.value !== null && expected.value !== null) {
    const over = deviation.value > 0
    const { arrow, tone } = variance(deviation.value, 'lower-is-better')
    const sum = whole(fmt.mio(expected.value))
    // A forecast that was imported stands beside the accounts until the books are closed: it must not be called the accounts.
    const closed = total.yearToDate.basis === 'year' && expected.value === total.yearToDate.value
    if (deviation.value === 0)
      return sentence([sum], ([all = '']) => t('economy.headline.onBudget', { year, total: all }))
    const size = whole(`${arrow} ${fmt.mio(Math.abs(deviation.value))}`, tone)
    const key = closed ? (over ? 'over' : 'under') : over ? 'expectedOver' : 'expectedUnder'
    return sentence([sum, size], ([all = '', amount = '']) =>
      t(`economy.headline.${key}`, { year, total: all, amount }),
    )
  }
  if (consumedPercent !== null && economy.elapsedPercent !== null) {
    return sentence(
      [whole(fmt.percent(consumedPercent)), whole(fmt.percent(economy.elapsedPercent))],
      ([percent = '', elapsed = '']) => t('economy.headline.consumed', { percent, elapsed, year }),
    )
  }
  return sentence([spent, whole(spentPeriod(total, speech))], ([all = '', period = '']) =>
    t('economy.headline.noBudget', { total: all, period }),
  )
}
