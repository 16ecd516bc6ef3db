import type { BusinessCase, Scenario } from '#contract/followup'
import { rankedScenarios } from '../cards/break-even.view'
import { type HeadlinePart, plain, sentence, whole } from '../cards/headline-text'
import type { Speech } from '../locales/speech'

/** When a scenario has paid back, within a sentence; `null`: not within the horizon. */
const whenOf = ({ breakEvenExact, breakEvenMonth, breakEvenYear }: Scenario, { t, fmt }: Speech): string | null => {
  if (breakEvenExact === null) return null
  if (breakEvenExact === 0) return t('breakEven.headline.fromStart')
  return breakEvenMonth === null
    ? t('breakEven.headline.inYear', { year: breakEvenYear ?? '' })
    : t('breakEven.headline.inMonth', { month: fmt.month(breakEvenMonth) })
}

/** The conclusion of the approved part: the months of the low and the high scenario. */
export const approvedHeadline = (businessCase: BusinessCase | null, speech: Speech): HeadlinePart[] => {
  const { t } = speech
  const scenarios = businessCase ? rankedScenarios(businessCase) : []
  if (businessCase === null || scenarios.length === 0) return [plain(t('breakEven.headline.empty'))]
  const years = Math.max(...scenarios.map((scenario) => scenario.years.length))
  const [low = null, high = null] = scenarios.map((scenario) => whenOf(scenario, speech))
  if (low !== null && high !== null)
    return sentence([whole(low), whole(high)], ([first = '', second = '']) =>
      t('breakEven.headline.both', { low: first, high: second }),
    )
  if (low === null && high === null) return [plain(t('breakEven.headline.never', { years }))]
  if (scenarios.length === 1)
    return sentence([whole(low ?? '')], ([when = '']) => t('breakEven.headline.one', { when }))
  return low === null
    ? sentence([whole(high ?? '')], ([when = '']) => t('breakEven.headline.lowNever', { high: when, years }))
    : sentence([whole(low)], ([when = '']) => t('breakEven.headline.highNever', { low: when, years }))
}
