import { readonly, ref, shallowRef, type DeepReadonly, type Ref } from 'vue'
import type { Message } from '#domain/message'
import type { ForecastChoice } from '#domain/realised/settings'
import { client } from '../app/client'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'
import type { Outlook } from './forecast.view'

/** What `useForecastChoice` gives. */
export interface UseForecastChoiceReturn {
  readonly busy: DeepReadonly<Ref<boolean>>
  /** Why the choice was not stored. */
  readonly findings: Readonly<Ref<readonly Message[]>>
  /** Uses a way to look ahead; `null` leaves it to the proposal. True where it was stored. */
  readonly choose: (of: Outlook, choice: ForecastChoice | null) => Promise<boolean>
  readonly forget: () => void
}

/** A person's say in how we look ahead. The choice for the other outlook stays as it is. */
export const useForecastChoice = (): UseForecastChoiceReturn => {
  const status = useStatusStore()
  const notices = useNoticesStore()
  const busy = ref(false)
  const findings = shallowRef<readonly Message[]>([])
  const choose = async (of: Outlook, choice: ForecastChoice | null) => {
    busy.value = true
    try {
      const initiative = status.initiativeKey
      const { settings } = await client.following.settings({ initiative })
      const answer = await client.following.saveSetting({
        initiative,
        setting: { name: 'forecast', value: { ...settings.forecast, [of]: choice } },
      })
      findings.value = answer.findings
      return answer.saved && (await status.load())
    } catch (error) {
      notices.tell(error)
      return false
    } finally {
      busy.value = false
    }
  }
  const forget = () => {
    findings.value = []
  }
  return { busy: readonly(busy), findings, choose, forget }
}
