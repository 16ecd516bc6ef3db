import type { StatedPlanYear } from '#domain/business-case'

const yearlyInvestment = 3_000
const case1000kr = (savings: readonly number[]): StatedPlanYear[] =>
  savings.map((saving) => ({ investment: yearlyInvestment * 100_000, saving: saving * 100_000 }))

/** Rødovre's business case, Tabel 2, 12.5 %; øre. */
export const roedovreLow = case1000kr([700, 1500, 2500, 3300, 4300, 4300, 4300])

/** Rødovre's business case, Tabel 2, 25 %; øre. */
export const roedovreHigh = case1000kr([900, 2100, 3500, 4900, 6600, 6600, 6600])
