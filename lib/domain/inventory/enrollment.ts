export const enrollments = ["device", "user", "unknown"] as const;

/** `user` is Apple's User Enrollment, which takes no device licenses. */
export type Enrollment = (typeof enrollments)[number];

const names: readonly (readonly [RegExp, Enrollment])[] = [
  [/^(account driven |profile based )?user( enroll?ment)?$|^byod$|^personal(ly owned)?$/, "user"],
  [/^(account driven |profile based )?device( enroll?ment)?$|^(corporate|company)( owned)?$/, "device"],
  [/^automated( device)?( enroll?ment)?$|^(ade|dep|supervised|profile|manual)$/, "device"],
  [/^(unknown|)$/, "unknown"],
];

/** Reads how a device came under management; null for a word that says nothing of it. */
export function readEnrollment(text: string): Enrollment | null {
  const name = text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
