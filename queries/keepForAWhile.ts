/**
 * Loads something at most once in `milliseconds`, however many ask at the same time. A load that fails is forgotten at
 * once: the next caller tries again.
 */
export function keepForAWhile<Value>(
  load: () => Promise<Value>,
  {milliseconds, clock}: {milliseconds: number; clock: () => Date},
): () => Promise<Value> {
  let kept: {value: Promise<Value>; until: number} | null = null
  return () => {
    const now = clock().getTime()
    if (kept !== null && now < kept.until) return kept.value
    const entry = {value: load(), until: now + milliseconds}
    kept = entry
    entry.value.catch(() => {
      if (kept === entry) kept = null
    })
    return entry.value
  }
}
