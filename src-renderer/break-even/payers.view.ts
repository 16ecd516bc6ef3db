import type { BreakEvenView } from '#contract/break-even'
import type { CaseTermsInput } from '#contract/case-schemas'
import { isNetOnly } from '../cards/beyond-published'
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
  /** "Ishøj Kommune betaler 80,6 % af investeringen og får 80,6 % af gevinsten." */
  readonly sentences: readonly string[]
  /** Empty where the case states nothing that could be shared out. */
  readonly groups: readonly PayerGroup[]
}

type CasePayer = CaseTermsInput['payers'][number]
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

const percentOf = (share: CasePayer['cost'], { t, fmt }: Speech): string | null =>
  share === null
    ? null
    : `${fmt.axis(Math.round((share.parts / share.of) * 10_000) / 100)}${t('calculators.unit.percent')}`

/** Who pays what part, and who earns what part; what the case does not state is said. */
const sentenceOf = ({ name: payer, cost, gain }: CasePayer, speech: Speech): string[] => {
  const { t } = speech
  const [costShare, share] = [percentOf(cost, speech), percentOf(gain, speech)]
  if (costShare !== null && share !== null) return [t('breakEven.payers.both', { payer, costShare, share })]
  if (costShare !== null) return [t('breakEven.payers.pays', { payer, costShare })]
  return share === null ? [] : [t('breakEven.payers.earns', { payer, share })]
}

/** Shares, cost, gain and break-even of each payer by scenario; `null` where no payer is named. */
export const payersView = (view: BreakEvenView, payers: readonly CasePayer[], speech: Speech): PayersView | null => {
  const { t } = speech
  if (view.payers.length === 0 && payers.length === 0) return null
  const years = view.breakEven.horizonYears
  const netOnly = isNetOnly(view.case.scenarios)
  const note = view.version.discountRate === 0 ? 'breakEven.payers.note' : 'breakEven.payers.noteDiscounted'
  return {
    note: netOnly ? t('breakEven.payers.netOnly') : t(note, { years }),
    sentences: payers.flatMap((payer) => sentenceOf(payer, speech)),
    groups: (netOnly ? [] : view.payers).map(({ scenario, parts }) => {
      const found = view.case.scenarios.find(({ key }) => key === scenario)
      return { scenario: found ? scenarioName(found, speech) : scenario, rows: rowsOf(parts, speech) }
    }),
  }
}
