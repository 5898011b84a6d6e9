/**
 * Whether one text becomes the other with at most so many slips: a letter left out, put in, mistaken for another or
 * swapped with its neighbour. This is the Damerau-Levenshtein distance, in the form known as optimal string alignment: no
 * letter slips twice. Time grows with the slips, not with the texts, so allow few.
 */
export function withinSlips(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const a = one.slice(same)
  const b = other.slice(same)
  if (a === b) return true
  if (slips === 0) return false
  return (
    withinSlips(a.slice(1), b, slips - 1) ||
    withinSlips(a, b.slice(1), slips - 1) ||
    withinSlips(a.slice(1), b.slice(1), slips - 1) ||
    (a[0] === b[1] && a[1] === b[0] && withinSlips(a.slice(2), b.slice(2), slips - 1))
  )
}
