/**
 * Checks that a guide has a red-flag card and that it stands before any treatments. Returns `true`, or the sentence an
 * editor reads. Source: NHS service manual, care cards.
 */
export const checkGuideSections = (
  sections: readonly {readonly _type?: string}[] | undefined,
): true | string => {
  if (sections === undefined) return true
  const redFlags = sections.findIndex(({_type}) => _type === 'redFlagSection')
  const treatments = sections.findIndex(({_type}) => _type === 'treatmentLadderSection')
  if (redFlags === -1) return 'A guide needs a section with warning signs.'
  return treatments === -1 || redFlags < treatments ? true : 'Move the warning signs above the treatments.'
}
