/** What the frame of a chart may ask of the drawn chart. */
export interface ChartHandle {
  /** Shows the tooltip of a point of a series, as if it was pointed at. */
  readonly showPoint: (seriesId: string, dataIndex: number) => void
  readonly hidePoint: () => void
}
