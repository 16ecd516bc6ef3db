import { maxAmountOre, maxHorizonYears, maxPersons, maxRate } from '../case-limits'
import type { SuccessRateModel } from '../calculator/success-rate'
import type { Lever } from './lever'

type SuccessRateLever = Lever<SuccessRateModel>

const lever = (
  key: string,
  unit: SuccessRateLever['unit'],
  bounds: Pick<SuccessRateLever, 'least' | 'most'> & { readonly whole?: boolean },
  read: SuccessRateLever['read'],
  write: SuccessRateLever['write'],
): SuccessRateLever => ({ key, of: '', unit, whole: false, ...bounds, read, write })

const share = { least: 0, most: 1 }
const amount = { least: 0, most: maxAmountOre }
/** Of a list: every entry is moved by the same factor, the whole list as stated being 1. */
const factor = { least: 0, most: 10 }

/** The assumptions of the success-rate model, as levers of a tornado. */
export const successRateLevers: readonly SuccessRateLever[] = [
  lever(
    'target-group',
    'persons',
    { least: 0, most: maxPersons },
    ({ targetGroup }) => targetGroup,
    (model, targetGroup) => ({ ...model, targetGroup }),
  ),
  lever(
    'success-rate',
    'share',
    share,
    ({ successRate }) => successRate,
    (model, successRate) => ({ ...model, successRate }),
  ),
  lever(
    'phase-in',
    'factor',
    factor,
    () => 1,
    (model, speed) => ({ ...model, phaseIn: model.phaseIn.map((part) => Math.min(1, part * speed)) }),
  ),
  lever(
    'cost-before',
    'ore',
    amount,
    ({ costBeforeOre }) => costBeforeOre,
    (model, costBeforeOre) => ({ ...model, costBeforeOre }),
  ),
  lever(
    'cost-after',
    'ore',
    amount,
    ({ costAfterOre }) => costAfterOre,
    (model, costAfterOre) => ({ ...model, costAfterOre }),
  ),
  lever(
    'growth',
    'factor',
    factor,
    () => 1,
    (model, size) => ({ ...model, growth: model.growth.map((rate) => rate * size) }),
  ),
  lever(
    'running-cost',
    'ore',
    amount,
    ({ runningCostOre }) => runningCostOre,
    (model, runningCostOre) => ({ ...model, runningCostOre }),
  ),
  lever(
    'one-off',
    'ore',
    amount,
    ({ oneOffOre }) => oneOffOre,
    (model, oneOffOre) => ({ ...model, oneOffOre }),
  ),
  lever(
    'relapse-share',
    'share',
    share,
    ({ relapse }) => relapse.share,
    (model, lost) => ({ ...model, relapse: { ...model.relapse, share: lost } }),
  ),
  lever(
    'relapse-from',
    'years',
    { least: 1, most: maxHorizonYears + 1, whole: true },
    ({ relapse }) => relapse.fromYear,
    (model, fromYear) => ({ ...model, relapse: { ...model.relapse, fromYear } }),
  ),
  lever(
    'discount-rate',
    'share',
    { least: -0.99, most: maxRate },
    ({ discountRate }) => discountRate,
    (model, discountRate) => ({ ...model, discountRate }),
  ),
  lever(
    'horizon',
    'years',
    { least: 1, most: maxHorizonYears, whole: true },
    ({ horizonYears }) => horizonYears,
    (model, horizonYears) => ({ ...model, horizonYears }),
  ),
]
