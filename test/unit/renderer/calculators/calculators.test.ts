import { describe, expect, it } from 'vitest'
import { familyCost } from '#domain/calculator/cost-per-family'
import { planModel } from '#domain/sensitivity/plan-levers'
import { assumptionFields, sliderEnd } from '../../../../src-renderer/calculators/assumption-fields'
import { examples } from '../../../../src-renderer/calculators/examples'
import { publishedRounding } from '../../../../src-renderer/calculators/published-rounding'
import { rateCurveView } from '../../../../src-renderer/calculators/rate-curve.view'
import { resultView, toolHeadline } from '../../../../src-renderer/calculators/result.view'
import { startingTools, statedOf } from '../../../../src-renderer/calculators/starting-tools'
import { successesSentence, successesView } from '../../../../src-renderer/calculators/successes.view'
import { type Tool, yearsOf } from '../../../../src-renderer/calculators/tool'
import { tornadoOf, tornadoView } from '../../../../src-renderer/calculators/tornado.view'
import { readTyped, readTypedList, typedListText, typedText } from '../../../../src-renderer/calculators/typed-number'
import { tornadoOption } from '../../../../src-renderer/charts/tornado-option'
import { speechFor } from '../../../../src-renderer/locales/speech'
import { roedovreView } from '../break-even/roedovre-view'
import { danish } from '../speech'

type SuccessRateTool = Extract<Tool, { kind: 'success-rate' }>
const imported = roedovreView()
const view = { ...imported, version: { ...imported.version, batch: 1 } }
const scenario = view.case.scenarios[0]!
const compared = { view, scenario }
const model = structuredClone<SuccessRateTool>(examples['success-rate']).model
const ishoej: Tool = { kind: 'success-rate', model }
const perPerson = structuredClone<Tool>(examples['per-person'])
const years = (tool: Tool) => yearsOf(tool)!.value!
const said = (tool: Tool, beside: typeof compared | null = compared) =>
  toolHeadline(beside, yearsOf(tool)!.value, danish)
    .map(({ text }) => text)
    .join('')

describe('the examples give the published figures', () => {
  it('Ishøj: net gain of years 1-4 to the krone', () => {
    const { rows } = resultView(null, years(ishoej), 'net', danish)
    expect(rows.slice(0, 4).map(({ calculated }) => calculated)).toEqual([
      '−2.175.391',
      '−82.368',
      '1.677.654',
      '3.332.551',
    ])
    expect(said(ishoej, null)).toBe('Regnet sådan er der break-even i år 4 (efter 3,17 år).')
  })

  it('Rødovre: as approved within the rounding of its table, and the approved month', () => {
    const result = resultView(compared, years(perPerson), 'net', danish)
    expect(result.rows.slice(0, 7).some(({ differs }) => differs)).toBe(false)
    expect(result.rows[7]).toMatchObject({ approved: null, difference: null })
    expect(result.verdict).toBe('Beregningen svarer til den godkendte business case i alle 7 år.')
    expect(said(perPerson)).toBe('Regnet sådan er der break-even i juli 2022; godkendt er juli 2022.')
  })

  it('Furesø: table 3.5', () => {
    const cost = familyCost(examples['cost-per-family'].model).value!
    expect(
      [cost.developmentOre, cost.developmentPerFamilyOre, cost.runningPerFamilyAndYearOre].map(danish.fmt.kroner),
    ).toEqual(['1.993.233', '86.662', '114.700'])
  })
})

describe('beside the approved series', () => {
  it('says year by year what differs and by how much', () => {
    const { rows, verdict } = resultView(compared, years(ishoej), 'net', danish)
    expect(rows[0]).toMatchObject({ approved: '−2.300.000', difference: '+124.609', differs: true })
    expect(verdict).toMatch(/afviger fra den godkendte business case i 7 af 7 år/)
  })

  it('is exact to the krone for a typed version', () => {
    const exact = { ...compared, view: imported }
    expect(resultView(exact, years(perPerson), 'net', danish).rows[0]?.differs).toBe(true)
  })

  it('says never in words', () => {
    const never: Tool = { kind: 'success-rate', model: { ...model, successRate: 0.01 } }
    expect(said(never)).toBe('Regnet sådan er der ikke break-even inden for 10 år; godkendt er juli 2022.')
    expect(said(never, null)).toBe('Regnet sådan er der ikke break-even inden for 10 år.')
  })

  it('knows the unit in which a table was published', () => {
    const stated = statedOf(scenario, 0)
    expect(stated).toHaveLength(7)
    expect(publishedRounding(stated)).toBe(10_000_000)
    expect(publishedRounding([{ investment: 12_340_000, saving: 0 }])).toBe(10_000)
    expect(publishedRounding([])).toBe(100)
  })
})

describe('what a calculator begins with', () => {
  it('is the approved series itself, nothing made up', () => {
    const { tools, kind } = startingTools(view, scenario, null)
    expect(kind).toBe('plan')
    expect(said(tools.plan)).toContain('break-even i juli 2022')
    expect(tools['success-rate'].model).toMatchObject({
      successRate: 0.125,
      targetGroup: Number.NaN,
      runningCostOre: 300_000_000,
      horizonYears: 10,
    })
    expect(yearsOf(tools['success-rate'])?.refusals.map((refusal) => danish.message(refusal))).toContain(
      'Feltet »målgruppe« er tomt eller ikke et tal. Forventet: et tal.',
    )
  })

  it('is the one that is kept, where one is', () => {
    const calculated = [
      {
        ...{ scenario: '12,5%', changedAt: '2015-03-12T08:00:00Z', changedBy: 'anna', refusals: [] },
        ...{ net: null, balance: null, breakEven: null, familyCost: null },
        calculator: { kind: 'success-rate' as const, model },
      },
    ]
    const { tools, kind } = startingTools({ ...view, calculated }, scenario, 0.125)
    expect(kind).toBe('success-rate')
    // At the rate of the scenario, as the core counts it.
    expect(tools['success-rate'].model).toEqual({ ...model, successRate: 0.125 })
    expect(startingTools({ ...view, calculated }, scenario, null).tools['success-rate'].model).toEqual(model)
  })

  it('keeps the months of a plan that was typed by month', () => {
    // Nothing is saved in the first half of year 1, twice as much in the second.
    const months = scenario.months.map((month, index) =>
      index < 6 ? { ...month, cumulative: -25_000_000 * (index + 1) } : month,
    )
    const [first, second] = statedOf({ ...scenario, months }, 0)
    expect(first?.months?.[0]).toMatchObject({ investment: 25_000_000, saving: 0 })
    expect(second?.months).toBeUndefined()
  })

  it('works without a case', () => {
    expect(startingTools(null, null, null).kind).toBe('success-rate')
  })
})

describe('the assumptions', () => {
  const plan: Tool = { kind: 'plan', model: planModel(statedOf(scenario, 0), { horizonYears: 10, discountRate: 0 }) }

  it('are read and written in the unit that is shown', () => {
    const fields = assumptionFields({ kind: 'success-rate', model }, danish)
    expect(fields.map(({ label, value }) => `${label} ${value}`).slice(0, 3)).toEqual([
      'Målgruppe 155',
      'Succesrate 10',
      'Udgift pr. person før 709502',
    ])
    expect(fields[1]?.write(6)).toMatchObject({ kind: 'success-rate', model: { successRate: 0.06 } })
    expect(fields[2]?.write(500_000)).toMatchObject({ model: { costBeforeOre: 50_000_000 } })
  })

  it('move the approved series as a whole', () => {
    const [saving] = assumptionFields(plan, danish)
    expect(said(saving!.write(1.5))).not.toContain('break-even i juli 2022;')
  })

  it('end their sliders where there is room, per cent at 100', () => {
    expect(sliderEnd({ unit: 'ore', value: 709_502 })).toBe(2_000_000)
    expect(sliderEnd({ unit: 'share', value: 80 })).toBe(100)
    expect(sliderEnd({ unit: 'persons', value: Number.NaN })).toBe(100)
  })
})

describe('numbers as a person types them', () => {
  const english = speechFor('en')

  it('are read and written the way of the language', () => {
    expect(readTyped('1.234,5', danish)).toBe(1234.5)
    expect(readTyped('3.937', danish)).toBe(3937)
    expect(readTyped('3.937', english)).toBe(3.937)
    expect(readTyped('mange', danish)).toBeNaN()
    expect(readTyped('', danish)).toBeNaN()
    expect(typedText(12.5, danish)).toBe('12,5')
    expect(typedText(Number.NaN, danish)).toBe('')
    expect(typedText(Infinity, danish)).toBe('')
  })

  it('stand in lists apart by semicolons', () => {
    expect(readTypedList('1; 0,9', danish)).toEqual([1, 0.9])
    expect(readTypedList(' ', danish)).toEqual([])
    expect(readTypedList('1;;2', danish)).toEqual([1, Number.NaN, 2])
    expect(typedListText([20, 0.9], danish)).toBe('20; 0,9')
  })
})

describe('sensitivity', () => {
  it('puts the assumption that matters most first, each end with its value', () => {
    const found = tornadoView(tornadoOf({ kind: 'success-rate', model }, 'balance')!.value!, danish)
    expect(found.base.text).toBe('+22,9 mio. kr.')
    expect(found.bars[0]).toMatchObject({ name: 'Udgift pr. person før', low: { text: '638.552 kr.' } })
    expect(found.bars.find(({ name }) => name === 'Succesrate')).toMatchObject({
      low: { text: '9 %' },
      high: { text: '11 %' },
    })
    expect(found.table.rows).toHaveLength(found.bars.length)
    expect(new Set(found.table.columns).size).toBe(found.table.columns.length)
    expect(JSON.stringify([found, tornadoOption(found, danish.fmt.axis)(16)])).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('says of break-even that it is not within the horizon', () => {
    const found = tornadoView(
      tornadoOf({ kind: 'success-rate', model: { ...model, successRate: 0.06 } }, 'break-even-months')!.value!,
      danish,
    )
    expect(found.base.text).toMatch(/^efter \d,\d år$/)
    expect(found.table.rows.flatMap(({ cells }) => cells)).toContain('ikke inden for 10 år')
  })

  it('has none for a cost per family', () => {
    expect(
      tornadoOf(
        { kind: 'cost-per-family', model: startingTools(null, null, null).tools['cost-per-family'].model },
        'balance',
      ),
    ).toBeNull()
  })

  it('marks the rates without break-even as one zone beside the curve', () => {
    const curve = rateCurveView(model, danish)!
    expect(curve.zones).toHaveLength(1)
    expect(curve.zones[0]?.from).toBe(0)
    expect(curve.zones[0]?.to).toBeGreaterThan(5)
    expect(curve.zones[0]?.to).toBeLessThan(6)
    expect(curve.now.text).toBe('10 %: efter 3,17 år')
    expect(curve.table.rows).toHaveLength(21)
    expect(curve.table.rows[0]).toEqual({ head: '0 %', cells: ['ikke inden for 10 år'] })
    expect(rateCurveView({ ...model, successRate: Number.NaN }, danish)).toBeNull()
  })

  it('says how many citizens must succeed: Ishøj 14 by year 4, 10 by year 9', () => {
    const rows = successesView(model, danish)!
    expect(rows.map(({ persons, exact }) => `${persons} ${exact}`)).toEqual(
      expect.arrayContaining(['14 13,03', '10 9,24']),
    )
    expect(successesSentence(model, rows[3]!, danish)).toBe(
      '14 af 155 skal lykkes (13,03) for at tjene investeringen hjem senest i år 4. Succesraten giver 15,5.',
    )
    const few = { ...model, targetGroup: 5 }
    expect(successesSentence(few, successesView(few, danish)![0]!, danish)).toContain('men målgruppen er kun 5')
    const free = { ...model, costAfterOre: model.costBeforeOre }
    expect(successesSentence(free, successesView(free, danish)![3]!, danish)).toBe(
      'Intet antal borgere giver break-even senest i år 4.',
    )
    expect(successesView({ ...model, horizonYears: 0 }, danish)).toEqual([])
  })
})
