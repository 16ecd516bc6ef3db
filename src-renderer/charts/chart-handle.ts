/** What the frame of a chart may ask of the drawn chart. */
export interface ChartHandle {
  /** Shows the tooltip of a point of the first series, as if it was pointed at. */
  readonly showPoint: (dataIndex: number) => void
  readonly hidePoint: () => void
}
