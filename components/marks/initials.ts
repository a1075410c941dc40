/** The first letters of the first two words: "Þórdís Guðmundsdóttir" is ÞG. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s,@.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
}
