/** Built-in number formats by their id, as Excel with English settings has them. General (0) is not listed. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  // 27-36 and 50-58 are dates whose looks depend on an East Asian language.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, 'yyyy-mm-dd']),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, 'h:mm:ss']),
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
])

/** What shows as it stands: quoted text, an escaped character, the width of a character, a character that fills. */
const literals = /"[^"]*"?|\\[^]|_[^]|\*[^]/g

/** A duration, not a moment: hours, minutes or seconds that run on past the day. */
const elapsed = /\[(?:h+|m+|s+)\]/i

const isDateSection = (section: string): boolean => {
  if (elapsed.test(section)) return false
  const tokens = section
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .replace(/s+[.,]0+/gi, 's')
  if (/[0#?]/.test(tokens)) return false
  return /[ymdhs]/i.test(tokens) || /e(?![+-])/i.test(tokens)
}

/**
 * Whether numbers under a format code are moments in time. Quoted or escaped letters (`0\ \d\a\g\e`), widths (`0_d`), colours and
 * conditions in brackets, `General`, and durations (`[h]:mm`) make no date. One section that is a date is enough, as in
 * `[=0]"";dd-mm-yyyy`.
 */
export const isDateFormat = (code: string): boolean => code.replace(literals, '').split(';').some(isDateSection)
