import type { Plan } from '#contract/importing'
import { byImportance } from '#domain/diff'
import type { Question } from '#domain/file-issue'
import { message } from '#domain/message'
import { spanOf } from '#domain/period'
import { changeView, listedChanges } from './change-view'
import type { FilePlan } from './file-plan'
import { type LeadingChoice, leadsId } from './source-comparison'

const understanding = ({ interpretation }: FilePlan): Plan['understanding'] => {
  const { kind, source, unit, observations } = interpretation
  const span = spanOf(observations)
  if (kind === null || source === null) return null
  return {
    kind,
    source,
    unit,
    measures: [...new Set(observations.map(({ measure }) => measure))],
    firstPeriod: span?.first ?? '',
    lastPeriod: span?.last ?? '',
    figures: observations.length,
  }
}

const leadingQuestion = ({ year, sources, proposed, chosen }: LeadingChoice): Question => ({
  id: leadsId(year),
  message: message('question.leads', { year }),
  options: sources,
  proposal: proposed,
  reason: message(sources.includes('posting-list') ? 'question.leads.report' : 'question.leads.finest'),
  examples: [],
  place: null,
  answer: chosen,
  lasting: false,
})

/** A plan as a window sees it. `planId` is `null` where there is nothing that could be committed. */
export const planView = (
  plan: FilePlan,
  file: string,
  sha256: string,
  planId: string | null,
  layout: Plan['layout'],
): Plan => {
  const { interpretation, changes, counts, issues, leading, sameAs } = plan
  const sorted = byImportance(changes)
  return {
    planId,
    file,
    sha256,
    outcome: interpretation.outcome,
    code: interpretation.code,
    understanding: understanding(plan),
    questions: [...interpretation.questions],
    answered: [...interpretation.answered],
    leading: leading.map(leadingQuestion),
    layout,
    issues: [...issues],
    sameAs,
    counts,
    changes: sorted.slice(0, listedChanges).flatMap(changeView),
    moreChanges: Math.max(0, sorted.length - listedChanges),
    totals: [...interpretation.totals],
    views: [...interpretation.views],
  }
}
