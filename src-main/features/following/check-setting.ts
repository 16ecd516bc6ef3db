import type { FollowupSetting, FollowupSettings } from '#contract/followup-settings'
import { type Message, message, monthParam } from '#domain/message'
import { isMonth } from '#domain/month'
import { placementForms } from '#domain/realised/placement-forms'
import { largestRate } from '#domain/realised/price-level'

type Choices = FollowupSettings['choices']
type Of<Name extends FollowupSetting['name']> = Extract<FollowupSetting, { name: Name }>['value']

/** Amounts of up to a hundred billion kr., in øre. */
const largest = 10_000_000_000_000

const isYear = (year: number | null): boolean => year !== null && Number.isInteger(year) && year >= 1990 && year <= 2199

const yearFault = (year: number | null): Message[] =>
  isYear(year) ? [] : [message('setting.year-range', { read: year ?? '' })]

/** Each text that stands more than once. */
const twice = <Item>(items: readonly Item[]): Item[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
]

const monthFaults = (months: readonly string[], start: Choices['start']): Message[] =>
  months.flatMap((read) => {
    if (!isMonth(read)) return [message('setting.month-unknown', { read })]
    return start !== null && read < start
      ? [message('setting.month-before-start', { month: monthParam(read), start: monthParam(start) })]
      : []
  })

const monthTwice = (read: string): Message[] =>
  isMonth(read) ? [message('setting.month-duplicate', { month: monthParam(read) })] : []

const methodFaults = (value: Of<'method'>, { start }: Choices): Message[] => {
  const months = value.map(({ from }) => from)
  return [...monthFaults(months, start), ...twice(months).flatMap(monthTwice)]
}

const unitsFaults = ({ counts, months, prices }: Of<'units'>, { forms: known }: Choices): Message[] => {
  const lasting = months !== null && Number.isInteger(months) && months >= 1 && months <= 216
  const forms: readonly string[] = [...placementForms, 'total', ...known.map(({ form }) => form)]
  return [
    ...(counts === 'new' && !lasting ? [message('setting.duration-range')] : []),
    ...prices.flatMap(({ form, year, ore }) => [
      ...(forms.includes(form) ? [] : [message('setting.form-unknown', { read: form })]),
      ...yearFault(year),
      ...(ore !== null && ore > 0 && ore <= largest
        ? []
        : [message('setting.amount-range', { place: `@form.${form}` })]),
    ]),
    ...twice(prices.map(({ form }) => form)).map((form) =>
      message('setting.form-duplicate', { form: `@form.${form}` }),
    ),
  ]
}

const investmentFaults = (value: Of<'investment'>): Message[] => [
  ...value.flatMap(({ kind, key, item }) => [
    ...(kind === 'account' && !/^\d(?:\.\d{2}){0,2}$/.test(key)
      ? [message('setting.account-unknown', { read: key })]
      : []),
    ...(item.trim() === '' ? [message('setting.item-missing', { account: key })] : []),
  ]),
  ...twice(value.map(({ kind, key }) => `${kind} ${key}`)).map((text) =>
    message('setting.account-duplicate', { account: text.slice(text.indexOf(' ') + 1) }),
  ),
]

const enteredFaults = (value: Of<'entered'>, { start }: Choices): Message[] => {
  const months = value.map(({ month }) => month)
  const keys = value.map(({ month, component }) => `${month} ${component}`)
  return [
    ...monthFaults(months, start),
    ...twice(keys).flatMap((key) => monthTwice(key.slice(0, 7))),
    ...value.flatMap(({ month, ore }) =>
      ore === null
        ? [message('setting.amount-missing', { place: month })]
        : Math.abs(ore) <= largest
          ? []
          : [message('setting.amount-range', { place: month })],
    ),
  ]
}

const choiceFaults = ({ yearEnd, breakEven }: Of<'forecast'>): Message[] =>
  [yearEnd, breakEven].some((choice) => choice !== null && choice.reason.trim() === '')
    ? [message('setting.reason-missing')]
    : []

const indexFaults = (value: Of<'price-index'>): Message[] => [
  ...value.flatMap(({ year, rate }) => [
    ...yearFault(year),
    ...(rate !== null && Math.abs(rate) <= largestRate ? [] : [message('setting.rate-range', { year: year ?? '' })]),
  ]),
  ...twice(value.flatMap(({ year }) => year ?? [])).map((year) => message('setting.year-duplicate', { year })),
]

const refusionFaults = (value: Of<'refusion'>): Message[] => [
  ...value.flatMap(({ year, steps }) => {
    const known = steps.flatMap(({ from }) => from ?? [])
    const rising = known.length === steps.length && known.every((from, index) => from > (known[index - 1] ?? 0))
    const shares = steps.every(({ share }) => share !== null && share >= 0 && share <= 100_000)
    return [
      ...yearFault(year),
      ...(rising ? [] : [message('setting.refusion-order', { year: year ?? '' })]),
      ...(shares ? [] : [message('setting.share-range', { year: year ?? '' })]),
    ]
  }),
  ...twice(value.flatMap(({ year }) => year ?? [])).map((year) => message('setting.year-duplicate', { year })),
]

/** What is wrong with a setting as typed, in words; empty where it can be stored. */
export const settingFaults = (setting: FollowupSetting, choices: Choices): Message[] => {
  switch (setting.name) {
    case 'method':
      return methodFaults(setting.value, choices)
    case 'baseline':
      if (setting.value === null) return []
      return setting.value.year === null ? [message('setting.reference-missing')] : yearFault(setting.value.year)
    case 'units':
      return unitsFaults(setting.value, choices)
    case 'investment':
      return investmentFaults(setting.value)
    case 'components':
      return setting.value
        .filter((component) => !choices.components.includes(component))
        .map((read) => message('setting.component-unknown', { read }))
    case 'prices':
      return setting.value?.kind === 'year' ? yearFault(setting.value.year) : []
    case 'scenario': {
      const read = setting.value
      return read === null || choices.scenarios.some(({ key }) => key === read)
        ? []
        : [message('setting.scenario-unknown', { read })]
    }
    case 'entered':
      return enteredFaults(setting.value, choices)
    case 'forecast':
      return choiceFaults(setting.value)
    case 'price-index':
      return indexFaults(setting.value)
    case 'refusion':
      return refusionFaults(setting.value)
  }
}
