import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AuditView } from '#contract/audit'
import type { BreakEvenView } from '#contract/break-even'
import type { CaseDetail, Finding } from '#contract/case-schemas'
import type { PlanAmounts } from '#domain/business-case'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useStatusStore } from './status'

/** A version with its audit. */
interface VersionAnswer {
  readonly detail: CaseDetail
  readonly audit: AuditView
  /** The years after the last stated one, by scenario, where a calculator goes on with them; none of a draft. */
  readonly continued: ReadonlyMap<string, readonly PlanAmounts[]>
}

const continuedYears = (found: BreakEvenView | null): VersionAnswer['continued'] =>
  new Map(
    (found?.case.scenarios ?? [])
      .filter(({ extrapolatedBy }) => extrapolatedBy === 'calculator')
      .map(({ key, years }) => [key, years.filter(({ extrapolated }) => extrapolated)]),
  )

/** The version that is open, and what was last said of it. */
export const useVersionStore = defineStore('initiative-version', () => {
  const status = useStatusStore()
  const number = ref(1)
  /** What the last check or save said of it as typed; `null`: what is said of it as stored. */
  const said = shallowRef<readonly Finding[] | null>(null)
  const latest = useLatest(async (signal): Promise<VersionAnswer> => {
    const asked = { initiative: status.initiativeKey, version: number.value }
    const [detail, audit] = await Promise.all([
      client.businessCase.version(asked, { signal }),
      client.businessCase.audit(asked, { signal }),
    ])
    const frozen = detail.version.state !== 'draft'
    const found = frozen ? await client.businessCase.breakEven(asked, { signal }) : null
    return { detail, audit, continued: continuedYears(found) }
  })
  const detail = computed(() => latest.data.value?.detail ?? null)
  const audit = computed(() => latest.data.value?.audit ?? null)
  const continued = computed(() => latest.data.value?.continued ?? new Map<string, readonly PlanAmounts[]>())
  const findings = computed(() => said.value ?? detail.value?.findings ?? [])

  const open = async (version: number) => {
    if (version !== number.value) latest.data.value = null
    number.value = version
    said.value = null
    await latest.load()
  }
  /** Takes over what a write answered. */
  const settle = (answer: Partial<VersionAnswer>) => {
    const now = latest.data.value
    if (now !== null) latest.data.value = { ...now, ...answer }
  }
  return {
    number,
    detail,
    audit,
    continued,
    findings,
    said,
    failed: latest.failed,
    loading: latest.loading,
    open,
    settle,
  }
})
