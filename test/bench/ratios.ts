/** What each contestant took, round by round. */
export type Rounds<Measure> = ReadonlyMap<string, readonly Measure[]>

/** Lets the contestants run one after the other, round after round, so that a busy moment of the machine meets all of them. */
export const interleaved = async <Measure>(
  contestants: readonly string[],
  rounds: number,
  run: (contestant: string) => Promise<Measure>,
): Promise<Rounds<Measure>> => {
  const found = new Map<string, Measure[]>(contestants.map((contestant) => [contestant, []]))
  for (let round = 1; round <= rounds; round++) {
    for (const contestant of contestants) {
      process.stderr.write(`  ${contestant}, round ${round} of ${rounds}\n`)
      found.get(contestant)?.push(await run(contestant))
    }
  }
  return found
}

/** The middle one of the values; of an even number the upper of the two in the middle. */
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN

/** The median of one quantity over the rounds of a contestant. */
export const medianOf = <Measure>(
  rounds: Rounds<Measure>,
  contestant: string,
  pick: (measure: Measure) => number,
): number => median((rounds.get(contestant) ?? []).map(pick))

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
