import type { Scenario } from '#contract/followup'
import type { Speech } from '../locales/speech'

/** A label that is a share is written as the language writes shares; any other stays as the case has it. */
export const scenarioLabel = (key: string, { fmt }: Speech): string => {
  const share = /^(\d+)(?:[.,](\d+))?\s*%$/.exec(key)
  if (!share) return key
  const decimals = share[2] ?? ''
  return fmt.percent(Number(`${share[1] ?? ''}.${decimals || '0'}`), decimals.length)
}

/** A scenario as a person reads it: its rank with its own label, `Lav (12,5 %)`. */
export const scenarioName = ({ key, rank }: Pick<Scenario, 'key' | 'rank'>, speech: Speech): string =>
  rank === 'low' || rank === 'high'
    ? speech.t('overview.scenario.withKey', {
        rank: speech.t(`overview.scenario.${rank}`),
        key: scenarioLabel(key, speech),
      })
    : scenarioLabel(key, speech)

/** A scenario in one word, for the bars of a chart. */
export const scenarioShort = ({ key, rank }: Pick<Scenario, 'key' | 'rank'>, speech: Speech): string =>
  rank === 'low' || rank === 'high' ? speech.t(`overview.scenario.${rank}Short`) : scenarioLabel(key, speech)
