import { describe, expect, test } from 'vitest'
import { findPeriods, readPeriodText } from '#domain/period-text'

describe('a month', () => {
  test.each([
    ['jan-26', '2026-01'],
    ['januar 2018', '2018-01'],
    ['Januar 2018', '2018-01'],
    ['jan. 2018', '2018-01'],
    ['feb 18', '2018-02'],
    ["mar '18", '2018-03'],
    ['marts\u00a02018', '2018-03'],
    ['april-2018', '2018-04'],
    ['maj2018', '2018-05'],
    ['May 2018', '2018-05'],
    ['June 2018', '2018-06'],
    ['juli 2018', '2018-07'],
    ['aug-18', '2018-08'],
    ['sept. 2018', '2018-09'],
    ['okt-18', '2018-10'],
    ['Oct 2018', '2018-10'],
    ['november 1998', '1998-11'],
    ['dec 98', '1998-12'],
    ['2018-01', '2018-01'],
    ['2018.12', '2018-12'],
    ['201801', '2018-01'],
    ['01.2018', '2018-01'],
    ['1/2018', '2018-01'],
    ['001.2018', '2018-01'],
    ['012.2018', '2018-12'],
    ['31-01-2018', '2018-01'],
    ['1.2.2018', '2018-02'],
    ['2018-01-31', '2018-01'],
    ['2018-01-31T00:00:00', '2018-01'],
    ['*jan-18*', '2018-01'],
  ])('%s', (text, month) => {
    expect(readPeriodText(text)).toEqual({ kind: 'month', month })
  })

  test('a name alone lacks its year', () => {
    expect(readPeriodText('marts')).toEqual({ kind: 'month-name', monthNumber: 3 })
    expect(readPeriodText('Dec.')).toEqual({ kind: 'month-name', monthNumber: 12 })
    expect(readPeriodText('maj')).toEqual({ kind: 'month-name', monthNumber: 5 })
  })
})

describe('a year', () => {
  test('of the calendar', () => {
    expect(readPeriodText('2018')).toEqual({ kind: 'year', year: 2018 })
    expect(readPeriodText('*2018')).toEqual({ kind: 'year', year: 2018 })
  })

  test.each(['2017/2018', '2017/18', '2017-2018', '2017-18'])('of a school: %s', (text) => {
    expect(readPeriodText(text)).toEqual({ kind: 'schoolyear', period: '2017/2018' })
  })

  test('of a school across a century', () => {
    expect(readPeriodText('1999/00')).toEqual({ kind: 'schoolyear', period: '1999/2000' })
  })

  test.each([
    ['1. år', 1],
    ['7.år', 7],
    ['År 3', 3],
    ['år 10', 10],
    ['Year 2', 2],
    ['Y3', 3],
  ])('of a plan: %s', (text, year) => {
    expect(readPeriodText(text)).toEqual({ kind: 'plan-year', year })
  })
})

describe('a stretch of months', () => {
  test.each([
    ['januar - marts 2018', '2018-01', '2018-03'],
    ['jan-sep 2018', '2018-01', '2018-09'],
    ['jan.-mar. 18', '2018-01', '2018-03'],
    ['januar til og med juni 2018', '2018-01', '2018-06'],
    ['april – juni 2018', '2018-04', '2018-06'],
    ['januar 2018 - marts 2018', '2018-01', '2018-03'],
    ['001.2018 - 009.2018', '2018-01', '2018-09'],
    ['01.2018-12.2018', '2018-01', '2018-12'],
    ['01-01-2018 - 31-03-2018', '2018-01', '2018-03'],
    ['01.01.2018 til 31.03.2018', '2018-01', '2018-03'],
    ['2018-01-01 - 2018-03-31', '2018-01', '2018-03'],
  ])('%s', (text, from, to) => {
    expect(readPeriodText(text)).toEqual({ kind: 'range', from, to })
  })

  test.each([
    'januar 2017 - marts 2018',
    'november 2017 - marts 2018',
    'juni - marts 2018',
    '001.2017 - 003.2018',
    '01-01-2017 - 31-03-2018',
  ])('not within one year: %s', (text) => {
    expect(readPeriodText(text)).toBeNull()
  })
})

describe('no period', () => {
  test.each([
    '',
    'Funktion',
    'I alt',
    '13.2018',
    '000.2018',
    '2018-13',
    '2018-00',
    '201813',
    '32-01-2018',
    '00-01-2018',
    '30-02-2018',
    '31-04-2018',
    '31-13-2018',
    '2018-02-30',
    '1979',
    '2100',
    '0. år',
    '2017/2019',
    '2018/17',
    'jan 201',
    'januar marts 2018',
    '41360572',
    '1. kvartal 2018',
    'mandag',
    'sepia',
  ])('%j', (text) => {
    expect(readPeriodText(text)).toBeNull()
  })
})

describe('periods within a title', () => {
  test.each([
    ['Periode: januar - marts 2018', [{ kind: 'range', from: '2018-01', to: '2018-03' }]],
    ['Periode 001.2018 - 009.2018', [{ kind: 'range', from: '2018-01', to: '2018-09' }]],
    ['Periode 01-01-2018 - 31-03-2018', [{ kind: 'range', from: '2018-01', to: '2018-03' }]],
    ['Periode: 01.01.2018 til 31.03.2018, hele kr.', [{ kind: 'range', from: '2018-01', to: '2018-03' }]],
    ['Perioden 2018-01-01 - 2018-03-31', [{ kind: 'range', from: '2018-01', to: '2018-03' }]],
    ['Udskrevet 14-01-2019 09:12', [{ kind: 'month', month: '2019-01' }]],
    ['Opgjort pr. 31. marts 2018', [{ kind: 'month', month: '2018-03' }]],
    ['Forbrug pr. måned 2018', [{ kind: 'year', year: 2018 }]],
    [
      'Regnskab 2015 til 2018',
      [
        { kind: 'year', year: 2015 },
        { kind: 'year', year: 2018 },
      ],
    ],
    ['Til og med marts 2018 (korr.)', [{ kind: 'month', month: '2018-03' }]],
    ['Center for Familie, Social & Beskæftigelse', []],
    ['Konto 0528201001, bilag 2018000398', []],
    ['Periode januar 2017 - marts 2018', []],
  ])('%s', (line, periods) => {
    expect(findPeriods(line)).toEqual(periods)
  })
})

describe('a short day', () => {
  test.each([
    ['30/6-18', '2018-06'],
    ['30/06/18', '2018-06'],
    ['30-06-18', '2018-06'],
    ['30/6 2018', '2018-06'],
    ['30/6-2018', '2018-06'],
  ])('%s', (text, month) => {
    expect(readPeriodText(text)).toEqual({ kind: 'month', month })
    expect(findPeriods(`Forbrug pr. ${text}, kr.`)).toEqual([{ kind: 'month', month }])
  })

  test.each(['05.28.20', '03.10.01', '31/2-18', '6/30-18', '12-34-56'])('%s is none', (text) => {
    expect(readPeriodText(text)).toBeNull()
    expect(findPeriods(text)).toEqual([])
  })

  test('a stretch of days with two dots is the months that they span', () => {
    const june = { kind: 'range', from: '2018-06', to: '2018-06' }
    expect(findPeriods('Periode: 01-06-18..30-06-18')).toEqual([june])
    expect(findPeriods('01-01-18..30-06-18')).toEqual([{ ...june, from: '2018-01' }])
    expect(findPeriods('Datofilter: 01-01-2018..30-06-2018')).toEqual([{ ...june, from: '2018-01' }])
  })
})
