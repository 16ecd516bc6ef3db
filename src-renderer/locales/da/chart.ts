/** What every chart says about itself. */
export const chart = {
  asTable: 'Vis som tabel',
  asChart: 'Vis som diagram',
  role: 'diagram',
  keys: 'Piletasterne går fra punkt til punkt.',
} as const
