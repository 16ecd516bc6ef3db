/** The first run. */
export const start = {} as const
