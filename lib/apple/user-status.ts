/** How far Apple got with linking a user to an Apple Account. */
export type UserStatus = "Registered" | "Associated" | "Retired" | "Deleted";

const statuses: readonly unknown[] = ["Registered", "Associated", "Retired", "Deleted"];

export function isUserStatus(value: unknown): value is UserStatus {
  return statuses.includes(value);
}
