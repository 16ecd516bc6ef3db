import { measure as measureOf } from '#domain/measure'
import { scaleToInteger } from '#domain/money'
import { childGroups, notificationGroups } from './ages'
import { type Figure, added, agesOf, byTime, grouped, inGroups, single, sum, timeText } from './figure'
import { type PanelKind, kindFacts } from './kinds'
import { pupilCount, segregatedCount } from './measure-word'
import type { ScaledReading } from './panel-totals'

/** Notifications by the two kept age groups; where the table's groups do not make them up, all together. */
const byAge = (
  parts: readonly ScaledReading[],
  alone: readonly ScaledReading[],
  totals: readonly ScaledReading[],
): Figure[] => {
  const own = parts.filter(({ facts }) => !facts.stranger)
  const sums = totals.filter(({ facts }) => !facts.stranger && !(facts.rowTotal && facts.columnTotal))
  // Told apart by something else: the sums are what is kept.
  if (own.length === 0 && parts.length > 0 && sums.length > 0) return byAge(sums, [], [])
  const ages = agesOf(own)
  const whole = own.filter(({ facts }) => facts.age === null).flatMap((reading) => single(reading, 'total'))
  if (ages.length === 0) return [...whole, ...alone.flatMap((reading) => single(reading, 'total'))]
  const made = notificationGroups(ages)
  if (made.length === 0) {
    const stated = totals.filter(({ facts }) => !facts.rowTotal).flatMap((reading) => single(reading, 'total'))
    return stated.length > 0 ? stated : added(grouped(own, byTime), 'total', null)
  }
  const figures = made.flatMap(({ breakdown, parts: groups }) =>
    groups.length === 1
      ? own.filter(inGroups(groups)).flatMap((reading) => single(reading, breakdown))
      : added(grouped(own.filter(inGroups(groups)), byTime), breakdown, groups.length),
  )
  const both = made.length === 2
  return [
    ...figures,
    ...(both ? alone : totals.filter(({ facts }) => !facts.rowTotal)).flatMap((reading) => single(reading, 'total')),
  ]
}

/** Figures of places: the own municipality, and the nation; children by age are added up to 0-17. */
const byPlace = (readings: readonly ScaledReading[], own: string | null): Figure[] => {
  const kept = readings.flatMap((reading): { reading: ScaledReading; breakdown: string }[] => {
    const { place, stranger } = reading.facts
    if (stranger) return []
    if (place === 'national') return [{ reading, breakdown: 'national' }]
    const isOwn = place === null || place === 'municipality' || place.name === own
    return isOwn ? [{ reading, breakdown: 'municipality' }] : []
  })
  return (['municipality', 'national'] as const).flatMap((breakdown) => {
    const here = kept.filter((item) => item.breakdown === breakdown).map(({ reading }) => reading)
    const ages = here[0]?.facts.kind === 'population' ? agesOf(here) : []
    if (ages.length === 0) return here.flatMap((reading) => single(reading, breakdown))
    const groups = childGroups(ages)
    if (groups === null) return []
    const within = here.filter(inGroups(groups))
    return groups.length === 1
      ? within.flatMap((reading) => single(reading, breakdown))
      : added(grouped(within, byTime), breakdown, groups.length)
  })
}

/** Shares that are not stated, from the segregated pupils and all pupils. */
const derivedShares = (figures: readonly Figure[]): Figure[] => {
  const scale = measureOf('pupil.segregated.share')?.scale ?? 1
  const all = new Map(
    figures
      .filter(({ measure }) => measure === pupilCount)
      .map((item) => [`${item.breakdown} ${timeText(item.time)}`, item]),
  )
  return figures.flatMap((item): Figure[] => {
    if (item.measure !== segregatedCount) return []
    const whole = all.get(`${item.breakdown} ${timeText(item.time)}`)
    if (!whole || whole.value === 0) return []
    const value = scaleToInteger((item.value / whole.value) * 100, scale)
    return [{ ...item, measure: 'pupil.segregated.share', value, cells: [...item.cells, ...whole.cells] }]
  })
}

const segregation = (readings: readonly ScaledReading[], own: string | null): Figure[] => {
  const figures = byPlace(readings, own)
  const shares = figures.filter(({ measure }) => measure === 'pupil.segregated.share')
  return shares.length > 0 ? shares : derivedShares(figures)
}

/**
 * Names that stand under two areas for the same measure and time (`Børneteam` in `Nord` and in `Syd`): those groups are told
 * apart as `Nord Børneteam` and `Syd Børneteam`, area first, as such names are joined in the reports themselves. A name that
 * one area alone has is kept as it is written.
 */
const namesOfSeveralAreas = (parts: readonly ScaledReading[]): ReadonlySet<string> => {
  const areas = new Map<string, string>()
  const repeated = new Set<string>()
  for (const { facts } of parts) {
    if (facts.member === null || facts.time === null) continue
    const key = JSON.stringify([facts.measure, facts.member, facts.time])
    const other = areas.get(key)
    if (other === undefined) areas.set(key, facts.outer)
    else if (other !== facts.outer) repeated.add(facts.member)
  }
  return repeated
}

const named = (parts: readonly ScaledReading[], alone: readonly ScaledReading[], kind: PanelKind): Figure[] => {
  const whole = kindFacts[kind].whole
  const repeated = namesOfSeveralAreas(parts)
  const nameOf = ({ facts: { member, outer } }: ScaledReading): string =>
    member === null || outer === '' || !repeated.has(member) ? (member ?? whole) : `${outer} ${member}`
  const figures = parts.flatMap((reading) => single(reading, nameOf(reading)))
  const rest = alone.flatMap((reading) => single(reading, reading.facts.member ?? whole))
  return [...(kind === 'investment' ? itemsTogether(figures) : figures), ...rest]
}

/** Items that are the same known one under two names (`Løn, rådgivere`, `Løn, leder`) are added. */
const itemsTogether = (figures: readonly Figure[]): Figure[] => {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.breakdown} ${timeText(figure.time)}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((items): Figure[] => {
    const [first] = items
    if (!first || items.length === 1) return items
    const rows = new Set(items.map(({ cells }) => cells[0]?.facts.written ?? ''))
    // The same name twice is a fault; it is left as it is, to be told.
    if (rows.size < items.length) return items
    return [{ ...first, value: sum(items.map(({ value }) => value)), cells: items.flatMap(({ cells }) => cells) }]
  })
}

/** The figures of a block, by what its kind is told apart by. */
export const figuresOf = (
  kind: PanelKind,
  readings: readonly ScaledReading[],
  alone: readonly ScaledReading[],
  ownPlace: string | null,
): Figure[] => {
  const isTotal = ({ facts }: ScaledReading) => facts.rowTotal || facts.columnTotal
  const parts = readings.filter((reading) => !isTotal(reading))
  switch (kindFacts[kind].dimension) {
    case 'age':
      return byAge(
        parts,
        alone,
        readings.filter(isTotal).filter(({ facts }) => facts.time !== null),
      )
    case 'place':
      return kind === 'segregation' ? segregation(parts, ownPlace) : byPlace([...parts, ...alone], ownPlace)
    case 'form':
    case 'item':
    case 'name':
      return named(parts, alone, kind)
  }
}
