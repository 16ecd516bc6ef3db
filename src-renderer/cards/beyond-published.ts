import type { Scenario } from '#contract/followup'
import { statesNetOnly } from '#domain/business-case'
import type { Speech } from '../locales/speech'

/** True where nothing but net gains is published: there is no investment to show beside them. */
export const isNetOnly = (scenarios: readonly Scenario[]): boolean => {
  const published = scenarios.map(({ years }) => years.filter(({ extrapolated }) => !extrapolated))
  return published.length > 0 && published.every(statesNetOnly)
}

/** The first year that was not published, and how it and those after it come about. */
export const beyondPublished = (scenarios: readonly Scenario[]) => {
  const [first] = scenarios
    .flatMap(({ extrapolatedFromYear: year, extrapolatedBy: by }) => (year === null ? [] : [{ year, by }]))
    .toSorted((one, other) => one.year - other.year)
  return first ?? null
}

/** `fra år 5 efter beregneren med de oplyste forudsætninger`; `null` where no calculator goes on. */
export const continuedWords = (scenarios: readonly Scenario[], { t }: Speech): string | null => {
  const beyond = beyondPublished(scenarios)
  return beyond?.by === 'calculator' ? t('overview.breakEven.continued', { year: beyond.year }) : null
}
