/** Prints rows with their columns under each other. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))
  const widths = (rows[0] ?? []).map((_, column) => width(column))
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}
