import type { BusinessCase, Scenario } from '#contract/followup'
import { addMonths, month, type Month } from '#domain/month'

const orePerThousand = 100_000
const savings = { low: [700, 1500, 2500, 3300, 4300, 4300, 4300], high: [900, 2100, 3500, 4900, 6600, 6600, 6600] }
const answers = {
  low: { key: '12,5%', firstSurplusYear: 4, breakEvenYear: 8, breakEvenExact: 7.08, at: '2022-07' },
  high: { key: '25%', firstSurplusYear: 3, breakEvenYear: 5, breakEvenExact: 4.17, at: '2019-08' },
}

const scenario = (rank: 'low' | 'high', start: Month | null): Scenario => {
  const { key, firstSurplusYear, breakEvenYear, breakEvenExact, at } = answers[rank]
  let cumulative = 0
  const years: Scenario['years'] = Array.from({ length: 10 }, (_, index) => {
    const saving = (savings[rank][index] ?? savings[rank][6] ?? 0) * orePerThousand
    const investment = 3000 * orePerThousand
    cumulative += saving - investment
    return { year: index + 1, investment, saving, net: saving - investment, cumulative, extrapolated: index >= 7 }
  })
  const months =
    start === null
      ? []
      : years.flatMap(({ year, net, cumulative: end }) =>
          Array.from({ length: 12 }, (_, index) => ({
            month: addMonths(start, (year - 1) * 12 + index),
            cumulative: Math.round(end - net + (net * (index + 1)) / 12),
          })),
        )
  return {
    key,
    rank,
    years,
    months,
    firstSurplusYear,
    breakEvenYear,
    breakEvenExact,
    breakEvenMonth: start === null ? null : month(at),
    extrapolatedFromYear: 8,
    extrapolatedBy: 'last-year',
  }
}

/** The published case of Rødovre (design/domain.md), held after year 7. */
export const roedovre = (start: Month | null = month('2015-07')): BusinessCase => ({
  version: 1,
  approvedOn: null,
  approvedBy: null,
  document: null,
  priceLevel: null,
  horizonYears: 10,
  discountRate: 0,
  start,
  batch: 1,
  file: 'businesscase-roedovre.xlsx',
  scenarios: [scenario('low', start), scenario('high', start)],
})
