/** The calendar day of a moment on this machine, as a date field writes it: `2019-04-03`. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
