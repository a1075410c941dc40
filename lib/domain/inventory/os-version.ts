/** The numbers of a version as people and servers write it: "iPadOS 17.5.1 (21F90)" is 17.5.1; null without any. */
export function readVersion(text: string): string | null {
  return /\d{1,6}(\.\d{1,6}){0,3}/.exec(text)?.[0] ?? null;
}

/** Negative when `one` is older; what is not written counts as 0. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one.split("."), other.split(".")];
  for (let index = 0; index < Math.max(ones.length, others.length); index++) {
    const difference = Number(ones[index] ?? 0) - Number(others[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
