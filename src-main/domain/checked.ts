import type { Message } from './message'

/** A value, or in words why there is none: what a person can type never throws and never gives NaN. */
export type Checked<Value> =
  | { readonly value: Value; readonly refusals: readonly [] }
  | { readonly value: null; readonly refusals: readonly Message[] }

/** A value that passed its checks. */
export const accepted = <Value>(value: Value): Checked<Value> => ({ value, refusals: [] })

/** No value, with the reasons. */
export const refused = (refusals: readonly Message[]): Checked<never> => ({ value: null, refusals })
