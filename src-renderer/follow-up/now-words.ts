import type { FollowupSettings, SettingName } from '#contract/followup-settings'
import { isMonth } from '#domain/month'
import { scenarioName } from '../cards/scenario-name'
import { breakdownName } from '../import/figure-names'
import type { Speech } from '../locales/speech'
import { scenarioField } from './compare-form'
import { listWords, yearsWords } from './list-words'

/** What is chosen of a part now, in a line; `null`: nothing is. */
export type NowWords = (view: FollowupSettings, speech: Speech) => string | null

/** Several of a thing or one of it. */
const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? one : many])

const monthWords = (text: string, { fmt }: Speech): string => (isMonth(text) ? fmt.month(text) : text)

/** The methods in a sentence without an end: `referenceår fra juli 2015, enheder × pris fra januar 2018`. */
export const methodWords = ({ settings: { method } }: FollowupSettings, speech: Speech): string | null =>
  method.length === 0
    ? null
    : method
        .toSorted((one, other) => one.from.localeCompare(other.from))
        .map(({ from, method: name }) =>
          speech.t('followUp.now.methodFrom', {
            method: speech.t(`followUp.method.in.${name}`),
            month: monthWords(from, speech),
          }),
        )
        .join(', ')

/** The line starts with a capital, whatever it begins with. */
const asLine = (text: string | null): string | null =>
  text === null ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The price level of the approved case as its paper states it; `null`: it does not. */
export const caseLevel = ({ choices: { casePriceLevel: level } }: FollowupSettings, { t }: Speech): string | null =>
  level !== null && /^\d{4}$/.test(level) ? t('followUp.now.yearPrices', { year: level }) : level

const casePrices = (view: FollowupSettings, speech: Speech): string => {
  const level = caseLevel(view, speech)
  return level === null ? speech.t('followUp.now.casePricesUnknown') : speech.t('followUp.now.casePrices', { level })
}

const levelWords = (view: FollowupSettings, speech: Speech): string => {
  const { prices } = view.settings
  if (prices === null) return casePrices(view, speech)
  return prices.kind === 'current'
    ? speech.t('followUp.now.current')
    : speech.t('followUp.now.yearPrices', { year: prices.year ?? '–' })
}

/** What is chosen of each part that a person types in. */
export const nowWords = {
  method: (view, speech) => asLine(methodWords(view, speech)),
  baseline: ({ settings: { baseline } }, { t }) => {
    if (baseline === null) return null
    const codes = baseline.rows.map(({ breakdown }) => breakdown)
    const shown = [...new Set(codes)].sort()
    return [
      baseline.year === null ? t('followUp.now.noYear') : t('followUp.now.year', { year: baseline.year }),
      shown.length === 0
        ? t('followUp.now.noFunctions')
        : shown.length > 4
          ? t('followUp.now.functions', { count: codes.length })
          : shown.join(', '),
      ...(baseline.perChild ? [t('followUp.now.perChild')] : []),
    ].join(' · ')
  },
  units: ({ settings: { units } }, { t }) => {
    const { counts, months, prices, preventive } = units
    if (counts === null && prices.length === 0 && preventive.length === 0) return null
    return [
      counts === null
        ? t('followUp.now.noCount')
        : t(`followUp.now.${counts}`, counts === 'new' ? { months: months ?? '–' } : {}),
      ...(prices.length === 0
        ? [t('followUp.now.noPrices')]
        : counted(prices.length, t('followUp.now.price'), t('followUp.now.prices', { count: prices.length }))),
      ...counted(
        preventive.length,
        t('followUp.now.preventiveOne'),
        t('followUp.now.preventive', { count: preventive.length }),
      ),
    ].join(' · ')
  },
  entered: ({ settings: { entered } }, { t, fmt }) => {
    const months = [...new Set(entered.map(({ month }) => month))].filter(isMonth).sort()
    const [first, last] = [months[0], months.at(-1)]
    if (first === undefined || last === undefined) return null
    const total = fmt.kr(entered.reduce((sum, { ore }) => sum + (ore ?? 0), 0))
    return months.length === 1
      ? t('followUp.now.enteredOne', { month: fmt.month(first), total })
      : t('followUp.now.entered', { count: months.length, from: fmt.month(first), to: fmt.month(last), total })
  },
  investment: ({ settings: { investment }, choices }, speech) => {
    const { t } = speech
    if (investment.length > 0)
      return investment
        .map(({ key, item }) => t('followUp.now.place', { key: breakdownName(speech, { breakdown: key }), item }))
        .join(' · ')
    return choices.importedItems.length === 0
      ? null
      : t('followUp.now.imported', {
          items: listWords(
            choices.importedItems.map((breakdown) => breakdownName(speech, { breakdown })),
            speech,
          ),
        })
  },
  compare: (view, speech) => {
    const { settings, choices } = view
    const { t } = speech
    const field = scenarioField(settings.scenario, choices)
    const scenario = choices.scenarios.find(({ key, rank }) =>
      field === '' ? rank === 'low' || rank === 'only' : key === field,
    )
    const left = settings.components.filter((component) => choices.components.includes(component))
    const { prices } = settings
    return [
      scenario === undefined ? t('followUp.now.noScenario') : scenarioName(scenario, speech),
      ...(left.length === 0 ? [] : [t('followUp.now.unfollowed', { components: listWords(left, speech) })]),
      ...(prices === null && scenario === undefined ? [] : [levelWords(view, speech)]),
    ].join(' · ')
  },
  'price-index': ({ settings, importedRates }, { t }) => {
    const typed = settings['price-index'].flatMap(({ year }) => year ?? [])
    const years = [...typed, ...importedRates.map(({ year }) => year)]
    return years.length === 0 ? null : t('settings.now.rates', { years: yearsWords(years) })
  },
  refusion: ({ settings: { refusion } }, { t }) =>
    refusion.length === 0
      ? null
      : t('settings.now.refusion', { years: yearsWords(refusion.flatMap(({ year }) => year ?? [])) }),
} as const satisfies Record<string, NowWords>

/** Who chose it last, and when, of settings that are saved together; `null` where nobody has. */
export const changedWords = (
  { changed }: FollowupSettings,
  names: readonly SettingName[],
  { t, fmt }: Speech,
): string | null => {
  const [last] = changed
    .filter(({ name }) => names.some((of) => of === name))
    .toSorted((one, other) => other.at.localeCompare(one.at))
  return last ? t('followUp.changed', { by: last.by, when: fmt.moment(last.at) }) : null
}
