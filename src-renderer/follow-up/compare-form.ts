import type { FollowupSettings } from '#contract/followup-settings'
import { type Part, readYear } from './part-form'

/** What actuals are held against, as chosen. */
export interface CompareFields {
  /** Key of the scenario; empty: the low one. */
  readonly scenario: string
  /** Components that are not followed. */
  readonly unfollowed: readonly string[]
  /** `case`, `year` or `current`. */
  readonly prices: string
  readonly year: string
}

type Choices = FollowupSettings['choices']

/** True of the scenario that is compared with where nobody has chosen. */
const isUsual = ({ rank }: Choices['scenarios'][number]): boolean => rank === 'low' || rank === 'only'

/** The key of a scenario as a field holds it: empty for the usual one. */
export const scenarioField = (key: string | null, { scenarios }: Choices): string =>
  key === null || scenarios.some((scenario) => scenario.key === key && isUsual(scenario)) ? '' : key

/** Scenario, components and price level: three settings that are saved together. */
export const comparePart: Part<CompareFields> = {
  fieldsOf: ({ settings: { scenario, components, prices }, choices }) => ({
    scenario: scenarioField(scenario, choices),
    // A component that the plan no longer has cannot be ticked, so it is not kept either.
    unfollowed: components.filter((component) => choices.components.includes(component)),
    prices: prices?.kind ?? 'case',
    year: prices?.kind === 'year' && prices.year !== null ? String(prices.year) : '',
  }),
  read: ({ scenario, unfollowed, prices, year }, locale) => {
    const level = readYear(year, locale, { at: 'year', told: ['setting.year-range'] })
    const value =
      prices === 'year'
        ? { kind: 'year' as const, year: level.value }
        : prices === 'current'
          ? { kind: 'current' as const }
          : null
    return {
      // The one that can be refused comes first: nothing is stored then.
      settings: [
        { name: 'prices', value },
        { name: 'components', value: [...unfollowed] },
        { name: 'scenario', value: scenario === '' ? null : scenario },
      ],
      cells: [
        ...(prices === 'year' ? [level.cell] : []),
        { at: 'scenario', unread: null, told: ['setting.scenario-unknown'], name: null },
      ],
    }
  },
}
