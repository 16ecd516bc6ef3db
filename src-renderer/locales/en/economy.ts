/** The page of spend by function. */
export const economy = {} as const
