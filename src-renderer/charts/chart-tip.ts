import type { TooltipComponentOption } from 'echarts/components'
import type { ChartTable } from './chart-table'
import { chartInk } from './scenario-style'

const element = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

const tipOf = (table: ChartTable, index: number): HTMLElement => {
  const row = table.rows[index]
  const box = document.createElement('div')
  box.className = 'chart-tip figures'
  if (!row) return box
  const list = document.createElement('dl')
  row.cells.forEach((cell, column) => list.append(element('dt', table.columns[column] ?? ''), element('dd', cell)))
  box.append(element('strong', row.head), list)
  return box
}

const indexOf = (params: unknown): number => {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1
}

/** The tooltip of a chart: the row of its table at the point, so that both always say the same. */
export const chartTip = (table: ChartTable): TooltipComponentOption => ({
  trigger: 'axis',
  confine: true,
  transitionDuration: 0,
  padding: 0,
  borderWidth: 0,
  backgroundColor: chartInk.surface,
  axisPointer: {
    type: 'line',
    snap: true,
    lineStyle: { color: chartInk.mark, width: 1, type: 'solid' },
    label: { show: false },
  },
  formatter: (params: unknown) => tipOf(table, indexOf(params)),
})
