import type { Scenario } from '#contract/followup'
import type { Speech } from '../locales/speech'

const spaced = (key: string) => key.replace(/(\d)\s*%/g, '$1 %')

/** A scenario as a person reads it: its rank with its own label, `Lav (12,5 %)`. */
export const scenarioName = ({ key, rank }: Scenario, { t }: Speech): string =>
  rank === 'low' || rank === 'high'
    ? t('overview.scenario.withKey', { rank: t(`overview.scenario.${rank}`), key: spaced(key) })
    : spaced(key)

/** A scenario in one word, for the bars of a chart. */
export const scenarioShort = ({ key, rank }: Scenario, { t }: Speech): string =>
  rank === 'low' || rank === 'high' ? t(`overview.scenario.${rank}Short`) : spaced(key)
