import type { Calculator } from '#contract/calculators'

const thousand = 100_000

/** Published assumptions of the source cases (design/domain.md, "Figures that must come out"), to try a calculator with. */
export const examples = {
  /** Indsatsbeskrivelse 2018 at 10 %, with the running cost that the published series needs. */
  'success-rate': {
    kind: 'success-rate',
    model: {
      targetGroup: 155,
      successRate: 0.1,
      phaseIn: [0.2, 0.4, 0.6, 0.8, 1],
      costBeforeOre: 70_950_200,
      costAfterOre: 9_491_700,
      growth: [0.01, 0.009],
      runningCostOre: 393_762_000,
      oneOffOre: 23_000_000,
      relapse: { share: 0.2, fromYear: 6 },
      discountRate: 0.04,
      horizonYears: 10,
    },
  },
  /** Tabel 1 at 12.5 %. The saving of kontanthjælp is the text's; the other two are fitted to Tabel 2. */
  'per-person': {
    kind: 'per-person',
    model: {
      effects: [
        { component: 'kontanthjælp', unitSavingOre: 100 * thousand, persons: [2, 4, 7, 10, 14], factor: 1 },
        { component: 'anbringelse', unitSavingOre: 461 * thousand, persons: [1, 2, 3, 3.5, 4], factor: 1 },
        { component: 'støtte', unitSavingOre: 216 * thousand, persons: [0, 1, 2, 3, 5], factor: 1 },
      ],
      investmentOre: [3000 * thousand],
      discountRate: 0,
      horizonYears: 10,
    },
  },
  /** KORA's evaluation, Tabel 3.5. */
  'cost-per-family': {
    kind: 'cost-per-family',
    model: {
      families: 23,
      development: [
        { name: 'Undervisning', amountOre: 22_500_000 },
        { name: 'Evaluering', amountOre: 176_823_300 },
      ],
      running: [
        { name: 'Løn', amountOre: 659_537_400 },
        { name: 'Materialer/transport', amountOre: 5_662_500 },
        { name: 'It/revision', amountOre: 16_310_000 },
      ],
      runningMonths: 31,
    },
  },
} as const satisfies { readonly [Kind in Calculator['kind']]: Extract<Calculator, { kind: Kind }> }
