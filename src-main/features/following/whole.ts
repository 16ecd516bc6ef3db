const most = Number.MAX_SAFE_INTEGER

/** An amount in whole øre, as it crosses the contract; beyond what can be counted exactly the largest that can. */
export const whole = (ore: number): number => Math.max(-most, Math.min(most, Math.round(ore))) + 0

/** The same of what may be unknown. */
export const wholeOrNull = (ore: number | null): number | null => (ore === null ? null : whole(ore))
