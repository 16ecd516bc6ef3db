import { expect, test } from 'vitest'
import { report } from '../../../src-main/features/followup/report'
import { followedExample } from './worked-example'

/** What docs/worked-examples.md comes to, kr. */
const worked = {
  baseline: { saving: 612_000, cumulative: -1_188_000, expected: '2022-04', says: '108.000 kr. bagud' },
  units: { saving: 2_007_500, cumulative: 207_500, expected: '2019-04', says: '1,3 mio. kr. foran' },
  entered: { saving: 660_000, cumulative: -1_140_000, expected: '2022-02', says: '60.000 kr. bagud' },
} as const

test.each(['baseline', 'units', 'entered'] as const)(
  'the report of the example by %s is what was worked out by hand',
  async (method) => {
    const { core } = await followedExample(method)
    const { saving, cumulative, expected, says } = worked[method]
    const { asOf, realised, forecast } = report(core.question(null, null))
    expect(asOf).toBe('2019-06')
    expect(realised).toMatchObject({ method, investment: 1_800_000, saving, cumulative })
    expect(realised?.breakEven).toEqual({ earliest: null, expected, latest: null })
    expect(realised?.explanation).toContain(says)
    expect(forecast).toEqual({
      ...{ period: '2019', method: 'straight-line', value: 1_827_000, errorPercent: 0 },
      tried: [{ method: 'last-year-profile', errorPercent: null }],
    })
  },
)
