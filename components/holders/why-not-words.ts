import { counted } from "#components/ui/count.ts";
import type { WhyNotCheck, WhyNotDetail, WhyNotReason } from "#lib/domain/why-not/why-not.ts";

/** What each check asks, as a statement that holds or does not. */
export const checkWords: Record<WhyNotCheck, string> = {
  carried: "A token carries it",
  licensable: "Apple licenses it to devices",
  enrollment: "The enrollment takes device licenses",
  platform: "It runs on the device",
  system: "The system is new enough",
  registered: "Registered with Apple",
  token: "A token can act",
  free: "A license is free",
  license: "The license is assigned",
  accepted: "The invitation is accepted",
  connected: "A management server reaches the device",
  installed: "It is installed",
};

/** What was found where all is well; empty where the check says it all. */
export const foundWords = (check: WhyNotCheck, facts: WhyNotDetail): string => found[check]?.(facts) ?? "";

const found: Partial<Record<WhyNotCheck, (facts: WhyNotDetail) => string>> = {
  carried: ({ tokens }) => counted(Number(tokens), "token"),
  system: ({ minimum, version }) => `${version}, and ${minimum} is asked for`,
  token: ({ tokens }) => counted(Number(tokens), "token"),
  free: ({ token, free }) => (free === undefined ? `without limit, in ${token}` : `${counted(Number(free), "license")} in ${token}`),
  license: ({ token }) => (token === undefined ? "by another group’s token" : `by ${token}`),
}; // prettier-ignore

const states: Readonly<Record<string, string>> = {
  revoked: "was revoked at Apple",
  invalid: "is not known to Apple",
  expired: "has expired",
  contested: "is contested by another server",
  "not-owned": "is not ours",
  "read-only": "may only read",
  observing: "is only observed",
  "being-removed": "is being removed",
};

/** What is in the way, or not known, and what helps. */
export const reasonWords: Record<WhyNotReason, (facts: WhyNotDetail) => string> = {
  "no-token": () => "No token in sight carries this title. Buy it at Apple for one of your locations, or ask the group above.",
  "book-to-device": () => "Apple assigns no book to a device. Assign it to the person, who then keeps it for good.",
  "people-only": () => "Its developer has not allowed licenses for devices. Assign it to the person who uses the device.",
  "user-enrollment": () => "User Enrollment takes no device license: Apple would say yes, and the install would fail. The person can hold the license instead.",
  "enrollment-unknown": () => "Nobody has told how this device is enrolled. Under User Enrollment it could take no device license.",
  "wrong-platform": ({ platforms }) => `It is made for ${platforms}.`,
  "platform-unknown": () => "Nobody has told which platform this device has.",
  "os-too-old": ({ minimum, version }) => `It asks for ${minimum}, and the device has ${version}. Update the device.`,
  "version-unknown": ({ minimum }) => `It asks for ${minimum}, and nobody has told which version the device has.`,
  "not-registered": () => "No location at Apple knows this person yet.",
  "retired-user": () => "The person was retired at Apple and can hold no license until they are registered again.",
  "known-elsewhere": ({ token }) => `The person is not registered at ${token}, the location whose token has the title.`,
  "token-cannot-act": ({ token, state, tokens }) =>
    `${token} ${states[state ?? ""] ?? "cannot act"}${Number(tokens) > 1 ? `, and of the ${tokens} tokens that carry it none can act` : ""}. Until that is mended nobody can be given this title.`,
  "none-left": () => "All licenses are in use. Buy more at Apple, or take some back.",
  "under-way": ({ operation }) => `Operation ${operation} is asking Apple for it right now.`,
  waits: ({ token }) => `It was asked for, and waits until ${token || "its token"} can act.`,
  refused: ({ operation, number }) => `Apple refused it in operation ${operation}${number === undefined ? "" : `, with number ${number}`}.`,
  missing: ({ operation }) => `Apple said yes in operation ${operation}, and does not list the license. Is the serial number right?`,
  "never-asked": () => "Nobody has assigned it yet.",
  "not-accepted": () => "The license is reserved and waits for the person to accept the invitation.",
  "no-connector": () => "No device management server is connected that serves this device, so whether the app is installed is not seen from here. Its own management installs it.",
  "waits-for-user": () => "The device is waiting for its user: somebody has to unlock it and tap Install. Nothing is stuck.",
  "refused-by-user": () => "The user tapped Cancel on the device. Ask again, and tell them before.",
  installing: () => "The device was told to install it, and has not finished.",
  "install-failed": () => "The device could not install it, or was not heard of for a day. Ask again.",
  "install-unseen": () => "A management server serves the device, and nobody has asked it to install the app.",
}; // prettier-ignore
