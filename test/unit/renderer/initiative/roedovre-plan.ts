import type { CaseLineInput } from '#contract/case-schemas'
import { type Plan, planFromLines } from '../../../../src-renderer/initiative/plan'

/** Table 2 of Rødovre's case, 1.000 kr.: saved per year at 12,5 % and 25 %, investment 3.000 a year. */
const saved = {
  '12,5%': [700, 1500, 2500, 3300, 4300, 4300, 4300],
  '25%': [900, 2100, 3500, 4900, 6600, 6600, 6600],
} as const

/** The plan of Rødovre as it is imported: investment and saving of each scenario, years 1-7. */
export const roedovrePlan = (): Plan => {
  const lines = Object.entries(saved).flatMap(([scenario, savings]) =>
    savings.flatMap((saving, index): CaseLineInput[] => {
      const line = { scenario, item: '', period: `Y${index + 1}` }
      return [
        { ...line, kind: 'investment', ore: 300_000_000 },
        { ...line, kind: 'saving', ore: saving * 100_000 },
      ]
    }),
  )
  return planFromLines(
    [
      { key: '12,5%', rate: '12,5' },
      { key: '25%', rate: '25' },
    ],
    lines,
  )
}
