import { expect, test } from 'vitest'
import { importedSeriesView } from '../../../../src-renderer/cards/imported-series.view'
import { speechFor } from '../../../../src-renderer/locales/speech'

const trace = { measure: 'placement.open', breakdown: 'foster-care', period: '2017-12', basis: 'month' as const }

test('a series by its name, time and breakdowns, each of which leads to its latest figure', () => {
  const series = [{ measure: 'placement.open', figures: 5, first: '2017-12', last: '2017-12', latest: [trace] }]
  expect(importedSeriesView(series, speechFor('da'))).toEqual([
    {
      key: 'placement.open',
      name: 'Anbragte ultimo',
      span: 'december 2017',
      figures: '5',
      breakdowns: [{ text: 'Plejefamilie', label: 'Anbragte ultimo, Plejefamilie, dec. 2017', trace }],
    },
  ])
})

test('plan years and school years as they are called', () => {
  const own = { figures: 8, latest: [] }
  const spans = importedSeriesView(
    [
      { measure: 'own.nettogevinst', first: 'Y1', last: 'Y10', ...own },
      { measure: 'pupil.segregated.share', first: '2011/2012', last: '2017/2018', ...own },
    ],
    speechFor('en'),
  ).map(({ span }) => span)
  expect(spans).toEqual(['years 1–10', '2011/2012–2017/2018'])
})
