import { describe, expect, it } from 'vitest'
import { type EnteredFields, mostEntered } from '../../../../src-renderer/follow-up/entered-form'
import { pasteEntered } from '../../../../src-renderer/follow-up/entered-paste'

const row = (month: string, kr: string, component = ''): EnteredFields => ({ month, component, kr })
const paste = (text: string, rows: readonly EnteredFields[] = []) => pasteEntered(rows, text, 'da')

describe('a table of savings copied in Excel', () => {
  it('is months and amounts, with the head and the sum left out', () => {
    expect(paste('Måned\tBesparelse\r\njuni 2018\t30.000\r\n01-07-2018\t31.000,50\r\nI alt\t61.000,50\r\n')).toEqual({
      rows: [row('juni 2018', '30.000'), row('01-07-2018', '31.000,50')],
      amounts: 2,
      unread: 0,
      beyond: 0,
    })
  })

  it('has the component before or after the amount', () => {
    const rows = [row('2018-06', '1.000', 'Anbringelser'), row('2018-06', '2.000', 'Støtte')]
    expect(paste('2018-06\tAnbringelser\t1.000\n2018-06\tStøtte\t2.000')?.rows).toEqual(rows)
    expect(paste('2018-06\t1.000\tAnbringelser\n2018-06\t2.000\tStøtte')?.rows).toEqual(rows)
    expect(paste('Måned\tDel\tKr.\n2018-06\tAnbringelser\t1.000')?.rows).toEqual([rows[0]])
  })

  it('has the components across, named in the head', () => {
    expect(paste('Måned\tAnbringelser\tStøtte\n2018-06\t1.000\t2.000\n2018-07\t\t3.000')?.rows).toEqual([
      row('2018-06', '1.000', 'Anbringelser'),
      row('2018-06', '2.000', 'Støtte'),
      row('2018-07', '3.000', 'Støtte'),
    ])
  })

  it('takes the place of the same month and component, however it was written, and stands below the others', () => {
    const before = [row('juni 2018', '1'), row('juni 2018', '2', 'Støtte'), row('', '')]
    expect(paste('2018-06\t10\n2018-08\t20', before)?.rows).toEqual([
      row('2018-06', '10'),
      row('juni 2018', '2', 'Støtte'),
      row('2018-08', '20'),
    ])
  })

  it('keeps a month that stands there twice for the core to refuse', () => {
    expect(paste('2018-06\t10\n2018-06\t20')?.rows).toHaveLength(2)
  })

  it('keeps what cannot be read, counted, to be put right', () => {
    expect(paste('2018-06\t10\nengang\t20\n2018-08\tmange')).toEqual({
      rows: [row('2018-06', '10'), row('engang', '20'), row('2018-08', 'mange')],
      amounts: 2,
      unread: 2,
      beyond: 0,
    })
  })

  it('is none where it is one cell, and fills no more rows than there is room for', () => {
    expect(paste('30.000\r\n')).toBeNull()
    const many = Array.from({ length: mostEntered + 3 }, (_, at) => `x${at}\t1`).join('\n')
    expect(paste(many)).toMatchObject({ beyond: 3 })
  })
})
