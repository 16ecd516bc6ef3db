import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Finding } from '#contract/case-schemas'
import { client } from '../app/client'
import { examples } from '../calculators/examples'
import { atStatedRate, startingTools, storedTool } from '../calculators/starting-tools'
import { type Tool, type ToolKind, withTool, yearsOf } from '../calculators/tool'
import { rankedScenarios } from '../cards/break-even.view'
import { useBreakEvenStore } from './break-even'
import { useNoticesStore } from './notices'
import { useStatusStore } from './status'

/** The calculators with what was typed into them: kept in the window until someone keeps one with the version. */
export const useCalculatorsStore = defineStore('calculators', () => {
  const status = useStatusStore()
  const notices = useNoticesStore()
  const breakEven = useBreakEvenStore()

  const scenarios = computed(() => {
    const found = breakEven.view?.case
    const ranked = found ? rankedScenarios(found) : []
    return [...ranked, ...(found?.scenarios ?? []).filter((scenario) => !ranked.includes(scenario))]
  })
  const chosen = ref<string | null>(null)
  const scenario = computed(() => scenarios.value.find(({ key }) => key === chosen.value) ?? scenarios.value[0] ?? null)
  const stored = computed(() => storedTool(breakEven.view, scenario.value))

  const rate = computed(() => breakEven.rates.find(({ key }) => key === scenario.value?.key)?.successRate ?? null)
  const begin = () => startingTools(breakEven.view, scenario.value, rate.value)
  const tools = shallowRef(begin().tools)
  const kind = ref<ToolKind>(begin().kind)
  /** Grows when all fields are filled anew, so that they forget what was typed and sliders find their ends again. */
  const filled = ref(0)
  const tool = computed<Tool>(() => tools.value[kind.value])

  const restart = () => {
    const from = begin()
    tools.value = from.tools
    kind.value = from.kind
    filled.value += 1
  }
  // Another case or scenario begins anew; the same one, asked for again, keeps what was typed.
  const subject = computed(() =>
    [status.status?.store, status.initiative?.key, breakEven.view?.version.version, scenario.value?.key].join(' '),
  )
  watch(subject, restart)

  const set = (changed: Tool) => {
    tools.value = withTool(tools.value, changed)
  }
  const reset = () => {
    set(begin().tools[kind.value])
    filled.value += 1
  }
  const fillExample = () => {
    if (kind.value === 'plan') return
    set(structuredClone<Tool>(examples[kind.value]))
    filled.value += 1
  }

  const findings = shallowRef<readonly Finding[]>([])
  const busy = ref(false)
  /** As it was kept, or as it was kept but for the rate that the scenario states. */
  const isStored = computed(() => {
    if (stored.value === null) return false
    const { calculator } = stored.value
    const now = JSON.stringify(tool.value)
    return [calculator, atStatedRate(calculator, rate.value)].some((kept) => JSON.stringify(kept) === now)
  })
  const write = async (calculator: Exclude<Tool, { kind: 'plan' }> | null) => {
    const { view } = breakEven
    if (!view || !scenario.value) return
    busy.value = true
    try {
      const answer = await client.businessCase.saveCalculator({
        initiative: status.initiativeKey,
        version: view.version.version,
        scenario: scenario.value.key,
        calculator,
      })
      findings.value = answer.findings
      if (answer.saved) await breakEven.load()
    } catch (error) {
      notices.tell(error)
    } finally {
      busy.value = false
    }
  }
  /** Keeps the calculator with the version; no part of the case, so a frozen version takes it too. */
  const save = () => (tool.value.kind === 'plan' ? Promise.resolve() : write(tool.value))
  /** True where those that are kept are of all scenarios: they stay when the scenario's own are removed. */
  const isShared = ref(false)
  const removeStored = async () => {
    await write(null)
    isShared.value = stored.value !== null
  }

  watch([tool, subject], () => {
    findings.value = []
    isShared.value = false
  })
  return {
    scenarios,
    scenario,
    chosen,
    kind,
    tool,
    filled,
    years: computed(() => yearsOf(tool.value)),
    compared: computed(() =>
      breakEven.view && scenario.value ? { view: breakEven.view, scenario: scenario.value } : null,
    ),
    stored,
    isStored,
    isShared,
    findings,
    busy,
    set,
    reset,
    fillExample,
    save,
    removeStored,
  }
})
