import { formatMessage } from '#contract/messages/format-message'
import { message } from '#domain/message'
import type { Safekeeping } from '../safekeeping/safekeeping'

/** `check --json`. */
export const checkJson = ({
  file,
  problems,
  version,
  kind,
  batches,
  observations,
}: ReturnType<Safekeeping['check']>) => ({
  file,
  ok: problems.length === 0,
  version,
  kind,
  batches,
  observations,
  problems: problems.map(({ code, count, detail }) => ({
    code,
    count,
    message: formatMessage('da', message(`check.${code}`, { count, detail })),
  })),
})
