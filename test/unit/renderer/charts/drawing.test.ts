import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxesOverlap,
  placeLabels,
  segmentCrosses,
  segmentsOf,
  spread,
} from '../../../../src-renderer/charts/place-labels'
import { hatchLines } from '../../../../src-renderer/charts/scenario-bar'
import { scenarioStyle } from '../../../../src-renderer/charts/scenario-style'
import { sparkShape } from '../../../../src-renderer/charts/spark-shape'
import { readOut } from '../../../../src-renderer/charts/chart-table'

const bounds = { x: 0, y: 0, width: 600, height: 240 }

describe('labels of crossings', () => {
  const zero = { from: { x: 0, y: 180 }, to: { x: 600, y: 180 } }

  it('never cover each other, wherever two crossings are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 560 }), fc.integer({ min: 40, max: 560 }), (a, b) => {
        const labels = [a, b].map((x, index) => ({
          id: String(index),
          anchor: { x, y: 180 },
          width: 60,
          height: 14,
          gap: 8,
        }))
        const [first, second] = [...placeLabels(labels, { bounds, segments: [zero], boxes: [] }).values()]
        expect(first && second && boxesOverlap(first, second)).toBe(false)
      }),
    )
  })

  it('stand clear of the zero line and of the line that crosses it', () => {
    const lines = segmentsOf([
      { x: 0, y: 180 },
      { x: 200, y: 220 },
      { x: 500, y: 40 },
    ])
    const anchor = { x: 267, y: 180 }
    const box = placeLabels([{ id: 'a', anchor, width: 60, height: 14, gap: 8 }], {
      bounds,
      segments: [zero, ...lines],
      boxes: [],
    }).get('a')
    expect(box && [zero, ...lines].some((segment) => segmentCrosses(segment, box))).toBe(false)
  })
})

describe('labels where many lines meet', () => {
  const line = segmentsOf(Array.from({ length: 60 }, (_, index) => ({ x: index * 10, y: 230 - index * 3 })))
  const place = (around: Partial<Parameters<typeof placeLabels>[1]>, anchor = { x: 300, y: 140 }) =>
    placeLabels([{ id: 'a', anchor, width: 90, height: 14, gap: 8 }], {
      bounds,
      segments: [],
      boxes: [],
      ...around,
    }).get('a')!

  it('cross a faint stroke rather than stand far off', () => {
    const faint = [280, 320].map((x) => ({ from: { x, y: 0 }, to: { x, y: 240 } }))
    const box = place({ lines: [line], faint })
    expect(box.y).toBe(118)
    expect(faint.some((vertical) => segmentCrosses(vertical, box))).toBe(true)
  })

  it('never stand on another label, however many strokes there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 540 }), fc.integer({ min: 60, max: 540 }), (a, b) => {
        const labels = [a, b].map((x, index) => ({
          ...{ id: String(index), anchor: { x, y: 120 + index * 6 }, width: 90, height: 14, gap: 8 },
        }))
        const others = labels.map(({ anchor }) => anchor)
        const [first, second] = [
          ...placeLabels(labels, { bounds, segments: line, boxes: [], lines: [line], others }).values(),
        ]
        expect(first && second && boxesOverlap(first, second)).toBe(false)
      }),
    )
  })

  it('stand by what they belong to, not by its neighbour', () => {
    const anchor = { x: 300, y: 140 }
    const neighbour = { x: 250, y: 130 }
    const box = place({ lines: [line], others: [anchor, neighbour] }, anchor)
    expect(box.x).toBeGreaterThan(neighbour.x)
  })
})

describe('names at line ends', () => {
  it('are moved apart and stay inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 2, maxLength: 4 }), (heights) => {
        const sorted = spread(heights, 30, 0, 240).sort((a, b) => a - b)
        sorted.slice(1).forEach((y, index) => expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(30))
        expect(sorted[0]).toBeGreaterThanOrEqual(0)
        expect(sorted.at(-1)).toBeLessThanOrEqual(240)
      }),
    )
  })
})

describe('the notation', () => {
  it('draws a hatch that stays inside its bar', () => {
    for (const { from, to } of hatchLines({ x: 10, y: 20, width: 17, height: 41 }, 5)) {
      for (const { x, y } of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(10)
        expect(x).toBeLessThanOrEqual(27)
        expect(y).toBeGreaterThanOrEqual(20)
        expect(y).toBeLessThanOrEqual(61)
      }
    }
  })

  it('tells the scenarios apart without colour', () => {
    expect(scenarioStyle('plan').bar.fill).toBeNull()
    expect(scenarioStyle('plan').line.core).toBe('#ffffff')
    expect(scenarioStyle('previous').bar).toMatchObject({ fill: '#a6a6a6', edge: '#595959' })
    expect(scenarioStyle('forecast').bar.hatch).not.toBeNull()
    expect(scenarioStyle('forecast').line.dash).not.toBeNull()
    expect(scenarioStyle('actual').line.dash).toBeNull()
    expect(scenarioStyle('what-if').line.dash).not.toEqual(scenarioStyle('forecast').line.dash)
  })
})

describe('a sparkline', () => {
  it('leaves a gap where nothing is known, and never draws 0 there', () => {
    const shape = sparkShape([1, 2, null, 4, 5], null)
    expect(shape.paths).toHaveLength(2)
    expect(shape.dots).toHaveLength(1)
  })

  it('breaks where the series cannot be compared', () => {
    const shape = sparkShape([41, 26, 33, 40], 1)
    expect(shape.paths).toHaveLength(1)
    expect(shape.breakX).toBeGreaterThan(3)
    expect(shape.dots.map(({ last }) => last)).toEqual([false, true])
  })

  it('draws nothing of nothing', () => {
    expect(sparkShape([null, null], null)).toMatchObject({ paths: [], dots: [] })
  })
})

it('reads a point out as its table row says it', () => {
  const table = { rowHead: 'År', columns: ['Forbrug', 'Budget'], rows: [{ head: '2018', cells: ['121,7', '108,4'] }] }
  expect(readOut(table, 0)).toBe('2018: Forbrug 121,7; Budget 108,4')
  expect(readOut(table, 1)).toBe('')
})
