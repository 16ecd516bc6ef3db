const mostFrames = 12

/** Place of a frame within our own program; what stands before it (folders of a person) is left out. */
const ownPlace = /[\\/]((?:out|src-main)[\\/][\w./\\-]{1,120}\.[cm]?[jt]s):(\d{1,5}):(\d{1,5})\)?$/

const longNumber = /\d{5}/

/**
 * The frames of an error's stack that are of our own program, innermost first, as `out/main/browser.js:12:3`. Neither the message,
 * which may hold data, nor names of functions or of folders outside the program.
 */
export const ownFrames = (error: unknown): string[] => {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return []
  // A message of several lines may look like frames.
  const stack = error.stack.slice(Math.max(0, error.stack.indexOf(error.message)) + error.message.length)
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .flatMap((line) => {
      const [, place = '', row, column] = ownPlace.exec(line) ?? []
      return row === undefined || column === undefined || longNumber.test(place)
        ? []
        : [`${place.replaceAll('\\', '/')}:${row}:${column}`]
    })
    .slice(0, mostFrames)
}
