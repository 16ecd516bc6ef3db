import type { ObservationKey } from './observation'

const isSame = (a: ObservationKey, b: ObservationKey): boolean =>
  a.measure === b.measure &&
  a.component === b.component &&
  a.committee === b.committee &&
  a.dranst === b.dranst &&
  a.basis === b.basis &&
  a.source === b.source &&
  a.statedIn === b.statedIn

interface Entry<Value> {
  readonly key: ObservationKey
  value: Value
}

/**
 * A map by what makes a figure the same figure. A text of all that would have to be made for each of a hundred thousand figures; what a
 * figure is of and its period tell nearly all of them apart.
 */
export class ObservationMap<Value> {
  readonly #entries = new Map<string, Map<string, Entry<Value>[]>>()

  get(key: ObservationKey): Value | undefined {
    return this.#entries
      .get(key.breakdown)
      ?.get(key.period)
      ?.find((entry) => isSame(entry.key, key))?.value
  }

  set(key: ObservationKey, value: Value): void {
    const { breakdown, period } = key
    let periods = this.#entries.get(breakdown)
    if (periods === undefined) this.#entries.set(breakdown, (periods = new Map<string, Entry<Value>[]>()))
    const entries = periods.get(period)
    if (entries === undefined) {
      periods.set(period, [{ key, value }])
      return
    }
    const found = entries.find((entry) => isSame(entry.key, key))
    if (found) found.value = value
    else entries.push({ key, value })
  }
}
