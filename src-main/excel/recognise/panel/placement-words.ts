import { type MeasureWords, words } from './measure-word'

const placed = '(?:anbringelser|anbragte|placements)'

/** The words of the measures of placements; of two that fit, the first holds. */
export const placementWords: readonly MeasureWords[] = [
  words(
    'placements',
    'placement.avoided',
    [
      `(?:undgåede|undgået|forebyggede|forhindrede|afværgede|sparede|avoided|prevented) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:undgået|forebygget|forhindret|afværget|avoided|prevented)`,
    ],
    ['undgåede?t?', 'forebyggede', 'forhindrede', 'afværgede', 'avoided', 'prevented'],
  ),
  words(
    'placements',
    'placement.ended',
    [
      `(?:ophørte|afsluttede|hjemgivne|ended|closed) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:ophørt|afsluttet|ended)`,
      'hjemgivelser',
      'ophør af anbringelser?',
      'anbringelsesophør',
    ],
    ['ophørte?', 'ophør', 'afgange?', 'afgået', 'afsluttede', 'udskrevne', 'hjemgivne', 'ended', 'discharged'],
  ),
  words(
    'placements',
    'placement.started',
    [
      `(?:nye|iværksatte|påbegyndte|startede|opstartede|tilkomne|new|started) (?:\\p{L}+ )?${placed}`,
      `${placed} (?:iværksat|påbegyndt|startet|started)`,
      'nyanbringelser',
      'nyanbragte',
    ],
    [
      'nye?',
      'tilgang\\p{L}*',
      'iværksatte?',
      'påbegyndte',
      'opstartede',
      'startede',
      'nyvisiterede',
      'new',
      'started',
      'admitted',
    ],
  ),
  words(
    'placements',
    'placement.days',
    [
      'anbringelses(?:døgn|dage|døgnene)',
      'opholds(?:dage|døgn)',
      'pleje(?:dage|døgn)',
      '(?:placement|care|bed) days',
      'anbragte døgn',
    ],
    ['døgn', 'dage', 'days', 'sengedage'],
  ),
  words(
    'placements',
    'placement.open',
    [
      'anbragte',
      'antal anbringelser',
      '(?:igangværende|løbende|aktive|verserende|open|current) (?:anbringelser|placements)',
      'anbringelser (?:ultimo|i alt|pr)',
      'placed children',
      'children (?:in care|placed)',
      'placements',
    ],
    ['anbringelser', 'ultimo', 'beholdning', 'bestand', 'igangværende', 'open', 'placed'],
  ),
]
