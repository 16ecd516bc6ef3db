import type { SuccessRateModel } from '#domain/calculator/success-rate'

/** Ishøj's model (Indsatsbeskrivelse 2018), with the running cost and phase-in that its published series needs. */
export const ishoej = (successRate: number): SuccessRateModel => ({
  targetGroup: 155,
  successRate,
  phaseIn: [0.2, 0.4, 0.6, 0.8, 1],
  costBeforeOre: 70_950_200,
  costAfterOre: 9_491_700,
  growth: [0.01, 0.009],
  runningCostOre: 393_762_000,
  oneOffOre: 23_000_000,
  relapse: { share: 0.2, fromYear: 6 },
  discountRate: 0.04,
  horizonYears: 10,
})
