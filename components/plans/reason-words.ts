import type { IconName } from "#components/marks/icon-shapes.ts";
import type { PlanReason } from "#lib/domain/licenses/plan-reason.ts";

export interface ReasonWords {
  icon: IconName;
  reason: string;
  /** What it means, and what to do about it. */
  second: string;
}

/** A sentence per reason: a new one without its words does not compile. */
export const reasonWords: Record<PlanReason, ReasonWords> = {
  "not-device-assignable": {
    icon: "tablet",
    reason: "Apple gives this title to people only",
    second:
      "Its developer has not allowed licenses for devices. Assign it to the person who uses the device.",
  },
  "book-to-device": {
    icon: "tablet",
    reason: "Books are for people",
    second: "Apple assigns no book to a device. Assign it to the person, who then keeps it for good.",
  },
  "user-enrollment": {
    icon: "user-round-x",
    reason: "User enrollment, takes no device license",
    second: "Apple would accept it, and the install would fail. The person can hold the license instead.",
  },
  "unknown-serial": {
    icon: "search-x",
    reason: "Serial unknown",
    second: "Apple would say yes, and nobody has it. Add the device, or check the serial for a slip.",
  },
  "not-registered": {
    icon: "user-round-x",
    reason: "Not registered with Apple",
    second: "No location with this title knows the person. They can be licensed once Apple lists them.",
  },
  "retired-user": {
    icon: "user-round-x",
    reason: "Retired at Apple",
    second: "The person was retired and can hold no license until they are registered again.",
  },
  "wrong-platform": {
    icon: "laptop",
    reason: "Does not run on this device",
    second: "The title is made for other platforms.",
  },
  "os-too-old": {
    icon: "tablet",
    reason: "System too old for the title",
    second: "Update the device, or leave it out for good.",
  },
  "no-token-can-act": {
    icon: "lock",
    reason: "No token with this title can act",
    second: "Each token that carries it is expired, revoked, not ours or read-only. See Tokens.",
  },
  "none-left": {
    icon: "hourglass",
    reason: "None left",
    second: "No license is free in a token that can act.",
  },
  "not-revocable": {
    icon: "undo-2",
    reason: "Cannot be taken back",
    second: "Apple lets people keep books they were given.",
  },
  "not-held": { icon: "minus", reason: "Holds no license of it", second: "There is nothing to take back." },
  "token-cannot-act": {
    icon: "lock",
    reason: "Its token cannot act",
    second: "The license came from a token that is expired, revoked, not ours or read-only. See Tokens.",
  },
};

const known = (reason: string): reason is PlanReason => Object.hasOwn(reasonWords, reason);

export const wordsFor = (reason: string | null): ReasonWords | null =>
  reason !== null && known(reason) ? reasonWords[reason] : null;

const acts: Partial<Record<PlanReason, { label: string; path: string }>> = {
  "unknown-serial": { label: "Add devices", path: "devices" },
  "no-token-can-act": { label: "See tokens", path: "tokens" },
  "token-cannot-act": { label: "See tokens", path: "tokens" },
};

/** Where the way out of a reason leads, from the group's own address; null where there is only the list of rows. */
export const reasonAct = (reason: string) => (known(reason) ? (acts[reason] ?? null) : null);
