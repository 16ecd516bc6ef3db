/** The forms that placements are counted by (design/cli.md, "Measures"), from the dearest to the least. */
export const placementForms = [
  'residential-institution',
  'residential-facility',
  'foster-care',
  'kinship-care',
  'home-based',
] as const
