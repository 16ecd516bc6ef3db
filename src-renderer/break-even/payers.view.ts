import type { BreakEvenView } from '#contract/break-even'
import { scenarioName } from '../cards/scenario-name'
import type { Speech } from '../locales/speech'

/** One payer of a scenario; a figure that the case does not state is `null`. */
export interface PayerRow {
  readonly payer: string
  readonly cost: string | null
  readonly gain: string | null
  readonly net: string | null
  readonly breakEven: string | null
  readonly total: boolean
}

/** Cost and gain of each payer in one scenario. */
export interface PayerGroup {
  readonly scenario: string
  readonly rows: readonly PayerRow[]
}

/** Who pays and who earns the gain. */
export interface PayersView {
  readonly note: string
  /** "Ishøj Kommune får 80,6 % af gevinsten og betaler 80,6 % af investeringen." */
  readonly sentences: readonly string[]
  readonly groups: readonly PayerGroup[]
}

type Part = BreakEvenView['payers'][number]['parts'][number]

const whenOf = ({ breakEven, years, cost, gain }: Part, { t, fmt }: Speech): string | null => {
  if (cost === null || gain === null) return null
  if (breakEven === null) return t('breakEven.payers.never', { years: years.length })
  if (breakEven.exact === 0) return t('breakEven.payers.fromStart')
  return breakEven.month === null ? t('breakEven.notions.year', { year: breakEven.year }) : fmt.month(breakEven.month)
}

const totalOf = (parts: readonly Part[], pick: (part: Part) => number | null): number | null =>
  parts.some((part) => pick(part) === null) ? null : parts.reduce((sum, part) => sum + (pick(part) ?? 0), 0)

const rowsOf = (parts: readonly Part[], speech: Speech): PayerRow[] => {
  const { t, fmt } = speech
  const write = (ore: number | null) => (ore === null ? null : fmt.kroner(ore))
  const net = (cost: number | null, gain: number | null) => (cost === null || gain === null ? null : gain - cost)
  const cost = totalOf(parts, (part) => part.cost)
  const gain = totalOf(parts, (part) => part.gain)
  return [
    ...parts.map((part) => ({
      payer: part.payer,
      cost: write(part.cost),
      gain: write(part.gain),
      net: write(net(part.cost, part.gain)),
      breakEven: whenOf(part, speech),
      total: false,
    })),
    {
      payer: t('breakEven.payers.total'),
      cost: write(cost),
      gain: write(gain),
      net: write(net(cost, gain)),
      breakEven: '',
      total: true,
    },
  ]
}

const shareText = (part: number | null, whole: number | null, { t, fmt }: Speech): string =>
  part === null || whole === null || whole === 0
    ? t('breakEven.payers.shareUnknown')
    : fmt.percent((part / whole) * 100)

/** Cost, gain and break-even of each payer by scenario; `null` where no payer is named. */
export const payersView = (view: BreakEvenView, speech: Speech): PayersView | null => {
  const { t } = speech
  const [first] = view.payers
  if (!first) return null
  const cost = totalOf(first.parts, (part) => part.cost)
  const gain = totalOf(first.parts, (part) => part.gain)
  const years = view.breakEven.horizonYears
  return {
    note: t(view.version.discountRate === 0 ? 'breakEven.payers.note' : 'breakEven.payers.noteDiscounted', { years }),
    sentences: first.parts.map((part) =>
      t('breakEven.payers.earns', {
        payer: part.payer,
        share: shareText(part.gain, gain, speech),
        costShare: shareText(part.cost, cost, speech),
      }),
    ),
    groups: view.payers.map(({ scenario, parts }) => {
      const found = view.case.scenarios.find(({ key }) => key === scenario)
      return { scenario: found ? scenarioName(found, speech) : scenario, rows: rowsOf(parts, speech) }
    }),
  }
}
