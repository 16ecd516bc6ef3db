import { describe, expect, test } from 'vitest'
import { answersFor } from '../../../src-main/shell/cli/command-arguments'

describe('answers on the command line', () => {
  const path = '/tmp/a/b.xlsx'
  test.each([
    [['unit=kr'], { unit: 'kr' }],
    [['b.xlsx:unit=1000kr', 'c.xlsx:unit=kr'], { unit: '1000kr' }],
    [[`${path}:year=2018`], { year: '2018' }],
    [['function.Plejefamilier mv.=5.28.22'], { 'function.Plejefamilier mv.': '5.28.22' }],
    [['Ark 1!C=drop', 'Ark 1!header=4'], { 'Ark 1!C': 'drop', 'Ark 1!header': '4' }],
    [['b.xlsx:Posteringer 2018!D=drop', 'c.xlsx:Posteringer!E=drop'], { 'Posteringer 2018!D': 'drop' }],
  ])('%j', (answers, expected) => {
    expect(answersFor(answers, path, 'b.xlsx')).toEqual(expected)
  })

  test.each(['unit', '=kr', 'b.xlsx:=kr'])('%s is bad use', (answer) => {
    expect(() => answersFor([answer], path, 'b.xlsx')).toThrow(/forventet/)
  })
})
