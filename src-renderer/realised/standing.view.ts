import type { BusinessCase, Overview } from '#contract/followup'
import type { RealisedView } from '#contract/realised'
import type { Message } from '#domain/message'
import { approvedHeadline } from '../break-even/headline.view'
import { headlineView, type HeadlineView } from '../cards/headline.view'
import { plain, whole, type HeadlinePart } from '../cards/headline-text'
import { scenarioLabel } from '../cards/scenario-name'
import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'
import { messageRuns } from './message-runs'
import { pricesOf } from './prices'

/** A quiet line below the headline, with the one thing to do about it where there is one. */
export interface HeadlineAside {
  readonly text: string
  readonly link: { readonly text: string; readonly to: string } | null
}

/** The headline of a followed initiative and what stands below it. */
export interface StandingView {
  readonly headline: HeadlineView
  readonly asides: readonly HeadlineAside[]
}

type State = RealisedView['state']

const followUp = '/indsats/opfoelgning'

/** What can be done about a state, and where. */
const ways: Readonly<Partial<Record<State, readonly [WordKey, string]>>> = {
  'no-start': ['realised.toInitiative', '/indsats'],
  'no-data': ['realised.toImport', '/import'],
  'no-method': ['realised.toFollowUp', followUp],
  'no-saving': ['realised.toMissing', followUp],
  'no-investment': ['realised.toAccounts', followUp],
  'no-month': ['realised.toImport', '/import'],
}

const measured: ReadonlySet<State> = new Set(['ahead', 'behind', 'on-plan', 'no-case'])

/** True where a method was chosen: what was realised is what the page is about, or why it cannot be told. */
export const isFollowed = (realised: RealisedView | null): realised is RealisedView =>
  realised !== null && (realised.method !== null || measured.has(realised.state))

const kept = ['difference', 'investment', 'saving', 'expected', 'approved', 'start', 'asOf', 'month']

const toneOf = (state: State) => (state === 'ahead' ? 'good' : state === 'behind' ? 'bad' : null)

/** The first word of the words after a difference says which way it goes: it belongs to it. */
const firstWord = (text: string): [string, string] => {
  const found = /^(\s*\S+)(.*)$/su.exec(text)
  return [found?.[1] ?? '', found?.[2] ?? '']
}

/** A word with a hyphen in it is not broken there. */
const wordsOf = (text: string): HeadlinePart[] =>
  text.split(/(break-even)/i).flatMap((run, index) => (run === '' ? [] : [index % 2 === 0 ? plain(run) : whole(run)]))

/** The conclusion as the core words it: months and amounts unbroken, the difference with its arrow, word and colour. */
export const standingSentence = (message: Message, state: State, speech: Speech): HeadlinePart[] => {
  const tone = toneOf(state)
  const parts: HeadlinePart[] = []
  let ending: string | null = null
  for (const { param, text } of messageRuns(message, kept, speech)) {
    if (param === 'difference' && tone !== null) ending = `${tone === 'good' ? '▲' : '▼'} ${text}`
    else if (ending !== null) {
      const [word, rest] = firstWord(text)
      parts.push(whole(`${ending}${word}`, tone), ...wordsOf(rest))
      ending = null
    } else parts.push(...(param === null ? wordsOf(text) : [whole(text)]))
  }
  return parts
}

const againstOf = ({ scenario }: RealisedView, speech: Speech): string[] => {
  if (!scenario) return []
  const { t } = speech
  const label = scenarioLabel(scenario.key, speech)
  const known = ['low', 'high', 'lav', 'høj', ''].includes(scenario.key.trim().toLowerCase())
  const named = (scenario.rank === 'low' || scenario.rank === 'high') && !known
  const rank = t(`realised.rank.${scenario.rank}`, { key: label })
  return [t('realised.basis.against', { scenario: named ? t('realised.rank.withKey', { rank, key: label }) : rank })]
}

/** Method, prices and scenario: "Målt med referenceår i 2018-priser · mod det lave scenarie, 12,5 %". */
const basisLine = (realised: RealisedView, version: number | null, speech: Speech): string => {
  const { t, fmt } = speech
  const { method, methods } = realised
  if (method === null) return ''
  const [first] = methods
  const later = methods
    .slice(1)
    .map((each) =>
      t('realised.basis.methodFrom', { month: fmt.month(each.from), method: t(`realised.method.${each.method}`) }),
    )
  const named = [t(`realised.method.${first?.method ?? method}`), ...later].join(', ')
  return [
    t('realised.basis.method', { methods: named, prices: pricesOf(realised, speech) }),
    ...againstOf(realised, speech),
    ...(version === null ? [] : [t('realised.basis.version', { version })]),
  ].join(' · ')
}

const asideOf = (message: Message, state: State | null, speech: Speech): HeadlineAside => {
  const way = state === null ? undefined : ways[state]
  return { text: speech.message(message), link: way ? { text: speech.t(way[0]), to: way[1] } : null }
}

/** Where less than the whole plan is followed, the month that is compared with is another than the approved one. */
const followedMonth = (
  { approved, scenario }: RealisedView,
  businessCase: BusinessCase | null,
  { t, fmt }: Speech,
): HeadlineAside[] => {
  const whole = businessCase?.scenarios.find(({ key }) => key === scenario?.key)
  return approved === null || !whole || whole.breakEvenMonth === approved
    ? []
    : [{ text: t('realised.basis.followedMonth', { month: fmt.month(approved) }), link: null }]
}

const textOf = (parts: readonly HeadlinePart[]) => parts.map(({ text }) => text).join('')

/** The headline of an initiative that is followed: the conclusion, what it leaves out, and what it is measured by. */
const followedStanding = (
  realised: RealisedView,
  businessCase: BusinessCase | null,
  version: number | null,
  speech: Speech,
): StandingView => {
  const [conclusion, ...left] = realised.sentences
  const { state } = realised
  const way = ways[state]
  const hasCase = (businessCase?.scenarios.length ?? 0) > 0
  const approved = hasCase && !measured.has(state) ? [textOf(approvedHeadline(businessCase, speech))] : []
  return {
    headline: {
      sentences: conclusion ? [standingSentence(conclusion, state, speech)] : [],
      basis: basisLine(realised, version, speech),
    },
    asides: [
      ...(way ? [{ text: '', link: { text: speech.t(way[0]), to: way[1] } }] : []),
      ...left.map((message) => asideOf(message, null, speech)),
      ...approved.map((text) => ({ text, link: null })),
    ],
  }
}

/** Why nothing is followed yet, beside a case that could be. */
const notYet = (realised: RealisedView | null, businessCase: BusinessCase | null, speech: Speech): HeadlineAside[] => {
  const [obstacle] = realised?.sentences ?? []
  if (!realised || !obstacle || !businessCase || businessCase.scenarios.length === 0) return []
  return realised.state === 'no-start' ? [] : [asideOf(obstacle, realised.state, speech)]
}

/** The headline of the overview. Where nothing is followed it is what the approved case and the spend say. */
export const overviewStanding = (overview: Overview, realised: RealisedView | null, speech: Speech): StandingView =>
  isFollowed(realised)
    ? followedStanding(realised, overview.businessCase, overview.businessCase?.version ?? null, speech)
    : { headline: headlineView(overview, speech), asides: notYet(realised, overview.businessCase, speech) }

/** The headline of the break-even page: what was realised, and the approved months as the second line. */
export const breakEvenStanding = (
  businessCase: BusinessCase | null,
  realised: RealisedView | null,
  speech: Speech,
): StandingView => {
  const approved = approvedHeadline(businessCase, speech)
  if (!isFollowed(realised))
    return { headline: { sentences: [approved], basis: '' }, asides: notYet(realised, businessCase, speech) }
  const { headline, asides } = followedStanding(realised, businessCase, null, speech)
  const text = textOf(approved)
  if (!businessCase || asides.some((aside) => aside.text === text)) return { headline, asides }
  const [part] = followedMonth(realised, businessCase, speech)
  return { headline, asides: [...asides, { text: [text, ...(part ? [part.text] : [])].join(' '), link: null }] }
}
