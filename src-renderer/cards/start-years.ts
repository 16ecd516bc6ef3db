const earliest = 2000
const ahead = 5

/** The years that an initiative may have started in, or soon will, newest first. */
export const startYears = (currentYear: number): number[] =>
  Array.from({ length: currentYear + ahead - earliest + 1 }, (_, index) => currentYear + ahead - index)
