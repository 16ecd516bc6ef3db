import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { readAmount, unitOf, writeAmount } from '../../../../src-renderer/initiative/amount-text'
import { type Plan, addScenario, emptyPlan, planLines } from '../../../../src-renderer/initiative/plan'
import { planColumns } from '../../../../src-renderer/initiative/plan-columns'
import { openYear } from '../../../../src-renderer/initiative/plan-months'
import { pasteTable } from '../../../../src-renderer/initiative/plan-paste'
import { isTable, parseTable } from '../../../../src-renderer/initiative/table-text'
import { danish } from '../speech'

const start = month('2020-01')

const paste = (text: string, { plan = addScenario(emptyPlan, 'Lav'), from = 0, unit = 'thousand' as const } = {}) => {
  const rows = plan.rows.filter(({ kind }) => kind === 'investment')
  return pasteTable(plan, parseTable(text), {
    rows,
    columns: planColumns(plan, 5, start).slice(from),
    read: (cell) => readAmount(cell, unit, 'da'),
    newName: (number) => `Ny post ${number}`,
  })
}
const amounts = (plan: Plan) => planLines(plan).map(({ item, period, ore }) => `${item} ${period} ${ore ?? ''}`.trim())

describe('a table copied in Excel', () => {
  it('is read cell by cell, quoted cells and both kinds of line ends included', () => {
    expect(parseTable('a\t"b\tc"\r\n"d ""e""\nf"\t2\r\n')).toEqual([
      ['a', 'b c'],
      ['d "e" f', '2'],
    ])
    expect(isTable('1.234\r\n')).toBe(false)
    expect(isTable('1\t2')).toBe(true)
  })

  it('fills years from the chosen cell on; an empty cell is unknown and never 0', () => {
    const { plan, amounts: count } = paste('15.950\t15.700,5\t\t0', { from: 1 })
    expect(amounts(plan)).toEqual(['Y2 1595000000', 'Y3 1570050000', 'Y5 0'])
    expect(count).toBe(3)
  })

  it('takes names from its first column, makes rows, and leaves the head of years and the sums out', () => {
    const { plan, added, sums } = paste(
      'Post\t2020\t2021\nLøn\t10.500\t11.000\nKurser\t500\t500\nI alt\t11.000\t11.500',
    )
    expect(amounts(plan)).toEqual([
      'Løn Y1 1050000000',
      'Løn Y2 1100000000',
      'Kurser Y1 50000000',
      'Kurser Y2 50000000',
    ])
    expect(added).toBe(1)
    expect(sums).toEqual(['I alt'])
  })

  it('keeps what is no amount as text at its cell, and counts it', () => {
    const { plan, unread } = paste('1.000\t#REF!\t12 %')
    expect(unread).toBe(2)
    expect(plan.cells.get('r1 Y2')).toBe('#REF!')
    expect(amounts(plan)).toEqual(['Y1 100000000'])
  })

  it('names rows without a name, and goes past the last year shown', () => {
    const { plan, added } = paste('1\t2\t3\t4\t5\t6\n7\t\t\t\t\t')
    expect(added).toBe(1)
    expect(amounts(plan)).toContain('Y6 600000')
    expect(amounts(plan)).toContain('Ny post 1 Y1 700000')
  })

  it('fills the months of an opened year, not the sum before them', () => {
    const plan = openYear(addScenario(emptyPlan, 'Lav'), 1, start)
    expect(amounts(paste('1\t2', { plan }).plan)).toEqual(['2020-01 100000', '2020-02 200000'])
  })
})

describe('an amount as typed', () => {
  it.each([
    ['1.500', 150_000_000],
    ['1.500,5', 150_050_000],
    ['1500', 150_000_000],
    ['-5', -500_000],
    ['(5)', -500_000],
    ['1.234.567', 123_456_700_000],
    ['', null],
    ['–', null],
    ['abc', 'abc'],
    ['12 %', '12 %'],
    ['1,2,3', '1,2,3'],
    ['99999999999999999', '99999999999999999'],
  ])('%s in 1.000 kr. is %s', (text, expected) => {
    expect(readAmount(text, 'thousand', 'da')).toBe(expected)
  })

  it('is written exactly, with the decimals that it needs', () => {
    expect(writeAmount(150_000_000, 'thousand', danish.fmt)).toBe('1.500')
    expect(writeAmount(150_012_345, 'thousand', danish.fmt)).toBe('1.500,12345')
    expect(writeAmount(8_942_593, 'kroner', danish.fmt)).toBe('89.425,93')
  })

  it('reads back what it writes', () => {
    for (const ore of [0, 1, -1, 99, 100_000, 123_456_789, -300_000_000]) {
      for (const unit of ['kroner', 'thousand'] as const) {
        expect(readAmount(writeAmount(ore, unit, danish.fmt), unit, 'da')).toBe(ore)
      }
    }
  })

  it('is in 1.000 kr. where none is lost by it', () => {
    expect(unitOf([300_000_000, 70_000_000])).toBe('thousand')
    expect(unitOf([300_000_000, 70_012_300])).toBe('kroner')
    expect(unitOf([])).toBe('kroner')
  })
})
