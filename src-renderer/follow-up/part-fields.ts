import type { PriceIndexFields } from '../settings/price-index-form'
import type { RefusionFields } from '../settings/refusion-form'
import type { BaselineFields } from './baseline-form'
import type { CompareFields } from './compare-form'
import type { EnteredForm } from './entered-form'
import type { InvestmentFields } from './investment-form'
import type { MethodFields } from './method-form'
import type { UnitsFields } from './units-form'

/** The fields of every part that a person types in: the initiative's own, and the whole municipality's. */
export interface PartFields {
  readonly method: MethodFields
  readonly baseline: BaselineFields
  readonly units: UnitsFields
  readonly entered: EnteredForm
  readonly investment: InvestmentFields
  readonly compare: CompareFields
  readonly 'price-index': PriceIndexFields
  readonly refusion: RefusionFields
}

/** Name of a part with fields. */
export type PartName = keyof PartFields
