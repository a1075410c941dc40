import type { WhyNotReason } from "#lib/domain/why-not/why-not.ts";

const paused =
  "This app cannot be downloaded right now. Your organization’s app licenses have to be renewed first; nothing is wrong with your device, and apps that you have keep working.";

/** What the person who waits for the app can be told, in words that ask nothing of them they cannot do. */
const words: Partial<Record<WhyNotReason, string>> = {
  "token-cannot-act": paused,
  waits: paused,
  "none-left": "All licenses of this app are in use. Yours is on its way as soon as one is free.",
  "not-accepted": "Open the invitation to your organization’s apps and accept it with your Apple Account; then the app can be downloaded.",
  "under-way": "Your license is being assigned. Try again in a few minutes.",
  "waits-for-user": "Your device is asking you to install the app. Unlock it, and tap Install.",
  "refused-by-user": "The installation was canceled on your device. Ask for it again, and tap Install this time.",
  installing: "The app is being installed. Keep the device on and connected.",
  "os-too-old": "This app needs a newer system. Update your device, then try again.",
  "wrong-platform": "This app is not made for this device.",
}; // prettier-ignore

/** Null where the person can do nothing with it, and whoever runs the licenses can. */
export const userWords = (reason: WhyNotReason | null): string | null => (reason && words[reason]) ?? null;
