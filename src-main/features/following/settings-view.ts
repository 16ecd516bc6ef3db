import type { FollowupSettings } from '#contract/followup-settings'
import { placementForms } from '#domain/realised/placement-forms'
import { costHistory, rowText } from '#domain/cost-history'
import type { FollowupQuestion } from '../context'
import { rowName } from '../followup/kpis'
import { type Shelf, planItemsOf, readShelf } from './books'

type Choices = FollowupSettings['choices']

const rowsIn = ({ observations }: Shelf): Choices['rows'] => {
  const spend = observations.get('cost.actual') ?? []
  const rows = new Map(
    spend.map(({ breakdown, committee }) => [rowText({ breakdown, committee }), { breakdown, committee }]),
  )
  return [...rows.values()]
    .sort((one, other) => one.breakdown.localeCompare(other.breakdown) || one.committee.localeCompare(other.committee))
    .map((row) => ({ ...row, name: rowName(row.breakdown) }))
}

const distinct = (texts: readonly string[]): string[] =>
  [...new Set(texts)].sort((one, other) => one.localeCompare(other, 'da'))

const choicesOf = (shelf: Shelf): Choices => {
  const { question, planned, approved, observations } = shelf
  const of = (measure: string) => observations.get(measure) ?? []
  const { lines } = shelf
  const avoided = new Set(of('placement.avoided').map(({ breakdown }) => breakdown))
  const known = [...avoided].filter((form) => avoided.size === 1 || form !== 'total').sort()
  const others = placementForms.filter((form) => !avoided.has(form))
  return {
    start: planned?.start ?? question.initiative.start,
    casePriceLevel: planned?.version.priceLevel ?? null,
    years: costHistory(of('cost.actual'), null, () => null).map(({ year }) => year),
    rows: rowsIn(shelf),
    components: distinct(lines.flatMap(({ kind, item }) => (kind === 'saving' && item !== '' ? [item] : []))),
    scenarios: (approved?.scenarios ?? []).map(({ key, rank }) => ({ key, rank })),
    importedItems: distinct(of('investment.actual').map(({ breakdown }) => breakdown)),
    planItems: distinct(planItemsOf(shelf)),
    forms: [...known.map((form) => ({ form, known: true })), ...others.map((form) => ({ form, known: false }))],
    childYears: [...new Set(of('population.0-17').map(({ period }) => Number(period.slice(0, 4))))].sort(
      (a, b) => a - b,
    ),
  }
}

/** How the initiative is followed, and what there is to choose from. */
export const settingsView = (question: FollowupQuestion): FollowupSettings => {
  const shelf = readShelf(question)
  const { store, initiative } = question
  return {
    settings: shelf.settings,
    changed: store.followup.read(initiative.id).map(({ name, at, by }) => ({ name, at, by })),
    importedRates: (shelf.observations.get('price.index') ?? []).flatMap(
      ({ measure, breakdown, period, basis, value }) =>
        basis === 'year' ? [{ year: Number(period), rate: value, trace: { measure, breakdown, period, basis } }] : [],
    ),
    choices: choicesOf(shelf),
  }
}
