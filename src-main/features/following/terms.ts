import { type FollowupSettings, type SettingName, followupSettingSchema } from '#contract/followup-settings'
import type { RefusionLimits } from '#domain/realised/refusion'
import type { PriceIndex, PriceLevel } from '#domain/realised/price-level'
import type { AvoidedCount, EnteredSaving, FollowupTerms } from '#domain/realised/settings'
import { isMonth } from '#domain/month'
import type { StoredSetting } from '#store/followup-store'
import type { StoredObservation } from '#store/observations'

/** The settings as the window types them; every part, chosen or not. */
export type TypedSettings = FollowupSettings['settings']

const nothing: TypedSettings = {
  method: [],
  baseline: null,
  units: { counts: null, months: null, prices: [], preventive: [] },
  investment: [],
  components: [],
  prices: null,
  scenario: null,
  entered: [],
  forecast: { yearEnd: null, breakEven: null },
  'price-index': [],
  refusion: [],
}

/** What is stored, as typed. A body of another shape than today's counts as not chosen. */
export const typedSettings = (stored: readonly StoredSetting[]): TypedSettings => {
  const found = stored.flatMap(({ name, body }) => {
    const parsed = followupSettingSchema.safeParse({ name, value: body })
    return parsed.success ? [[parsed.data.name, parsed.data.value] as const] : []
  })
  return { ...nothing, ...(Object.fromEntries(found) as Partial<Record<SettingName, never>>) }
}

const levelOf = (prices: TypedSettings['prices']): PriceLevel | null => {
  if (prices === null) return null
  if (prices.kind === 'current') return { kind: 'current' }
  return prices.year === null ? null : { kind: 'year', year: prices.year }
}

const avoidedOf = ({ counts, months }: TypedSettings['units']): AvoidedCount | null => {
  if (counts === 'standing') return { counts }
  return counts === 'new' && months !== null ? { counts, months } : null
}

const baselineOf = (baseline: TypedSettings['baseline']): FollowupTerms['baseline'] => {
  if (baseline === null) return null
  const { year, rows, perChild } = baseline
  return year === null ? null : { year, rows, perChild }
}

/** How an initiative is followed, as the rules take it. What was never valid is left out, as it is when it is saved. */
export const followupTerms = (settings: TypedSettings): FollowupTerms => {
  const { baseline, units } = settings
  return {
    methods: settings.method
      .flatMap(({ from, method }) => (isMonth(from) ? [{ from, method }] : []))
      .sort((one, other) => one.from.localeCompare(other.from)),
    baseline: baselineOf(baseline),
    units: {
      avoided: avoidedOf(units),
      prices: units.prices.flatMap(({ form, year, ore, amount }) =>
        year === null || ore === null ? [] : [{ form, year, ore, amount }],
      ),
      preventive: units.preventive,
    },
    investment: settings.investment,
    unfollowed: settings.components,
    prices: levelOf(settings.prices),
    scenario: settings.scenario,
    yearEnd: settings.forecast.yearEnd,
    breakEven: settings.forecast.breakEven,
  }
}

/** Savings that were entered. */
export const enteredSavings = ({ entered }: TypedSettings): EnteredSaving[] =>
  entered.flatMap(({ month, component, ore }) => (isMonth(month) && ore !== null ? [{ month, component, ore }] : []))

/** The limits of central refusion by year. */
export const refusionLimits = ({ refusion }: TypedSettings): RefusionLimits =>
  new Map(
    refusion.flatMap(({ year, steps }) =>
      year === null
        ? []
        : [
            [
              year,
              steps.flatMap(({ from, share }) => (from === null || share === null ? [] : [{ from, share }])),
            ] as const,
          ],
    ),
  )

/** The price index: what was typed, and where nothing is, what was imported. */
export const priceIndexOf = (settings: TypedSettings, imported: readonly StoredObservation[]): PriceIndex =>
  new Map([
    ...imported.flatMap(({ basis, period, value }) => (basis === 'year' ? [[Number(period), value] as const] : [])),
    ...settings['price-index'].flatMap(({ year, rate }) =>
      year === null || rate === null ? [] : [[year, rate] as const],
    ),
  ])
