import fc from 'fast-check'
import { expect, test } from 'vitest'
import { month } from '#domain/month'
import { keyText } from '#domain/observation'
import { ObservationMap } from '#domain/observation-map'
import { observed } from '../unit/domain/observed'

// Texts that would run into each other if they were only put one behind the other.
const text = fc.constantFrom('', 'a', 'ab', 'b', '|a')
const figure = fc
  .record({
    breakdown: text,
    component: text,
    committee: text,
    dranst: fc.constantFrom(null, 1),
    statedIn: fc.constantFrom(null, month('2018-03')),
  })
  .map(observed)

const fields = ({
  measure,
  breakdown,
  component,
  committee,
  dranst,
  period,
  basis,
  source,
  statedIn,
}: ReturnType<typeof observed>) =>
  JSON.stringify([measure, breakdown, component, committee, dranst, period, basis, source, statedIn])

test('two figures have the same text, and the same place in the map, just where all that makes them a figure is equal', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const map = new ObservationMap<string>()
      map.set(a, 'a')
      expect(keyText(a) === keyText(b)).toBe(fields(a) === fields(b))
      expect(map.get(b)).toBe(fields(a) === fields(b) ? 'a' : undefined)
    }),
    { numRuns: 5000 },
  )
})

test('the map holds the last value of each figure', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), (figures) => {
      const map = new ObservationMap<number>()
      figures.forEach((item, index) => map.set(item, index))
      for (const item of figures)
        expect(map.get(item)).toBe(figures.findLastIndex((other) => fields(other) === fields(item)))
    }),
  )
})
