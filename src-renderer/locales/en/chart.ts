/** What every chart says about itself. */
export const chart = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  role: 'chart',
  keys: 'The arrow keys walk from point to point.',
} as const
