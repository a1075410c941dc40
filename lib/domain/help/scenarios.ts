export interface Scenario {
  /** Where links lead; a token's state, where it is about one. */
  id: string;
  title: string;
  /** What an admin sees. */
  scenario: string;
  cause: string;
  effect: string;
  steps: readonly string[];
}

const installed = "Apps that are installed keep working, and nobody loses a license.";

/** Help in one shape: what is seen, why, what it does, and what to do. */
export const scenarios: readonly Scenario[] = [
  {
    id: "expiring",
    title: "A token expires soon",
    scenario: "The token is marked Expiring, and its addresses get reminders.",
    cause: "A token holds for one year from the day it was downloaded, not from the day it was uploaded.",
    effect: "Nothing yet. From its expiry on nothing can be synced, assigned or revoked.",
    steps: [
      "Sign in at Apple with the account whose name stands in the token's description.",
      "Download the token of the same location.",
      "Drop the file on any page of this console, or press Renew on the token. Nothing else changes.",
    ],
  },
  {
    id: "expired",
    title: "A token has expired",
    scenario: "The token is marked Expired, and its syncs stop.",
    cause: "A year has passed since it was downloaded.",
    effect: `Nothing can be synced, assigned or revoked. ${installed} An app that was offered but not yet installed cannot be installed until the renewal.`,
    steps: [
      "Renew it, as one that expires soon.",
      "What was waiting is done after the renewal, in its order and once.",
      "If the location is not used any more, remove the token instead; its licenses stay where they are.",
    ],
  },
  {
    id: "revoked",
    title: "A token was revoked",
    scenario: "The token is marked Revoked although its date has not come, with 9625 from Apple.",
    cause:
      "A newer token was downloaded for the location; or the password of the account that downloaded it was changed; or Apple flagged the account, as after very many licenses were renewed at once.",
    effect: `The same as expired: nothing can be synced, assigned or revoked. ${installed}`,
    steps: [
      "Ask whether somebody has downloaded the token of this location lately. If so, upload that file: Renew.",
      "If not, download a new one and press Renew.",
      "If Apple refuses the new file as well, the account is flagged: contact Apple Support.",
      "Use an account for tokens that nobody uses otherwise, so that a changed password does not end them.",
    ],
  },
  {
    id: "invalid",
    title: "Apple does not know a token",
    scenario: "The token is marked Invalid, with 9622, 9722 or no number at all.",
    cause:
      "The location was removed at Apple, the file was damaged, or something between this server and Apple changes requests.",
    effect: `Nothing can be read or written through it. ${installed}`,
    steps: [
      "Test the connection: Settings, Connection.",
      "Look for the location at Apple. If it is there, download its token again and press Renew.",
      "If it is gone, its licenses were moved to another location: add that one's token.",
    ],
  },
  {
    id: "contested",
    title: "Two servers at one location",
    scenario: "The token is marked Contested: another server wrote its name over ours.",
    cause: "The same token was uploaded to another console, by a colleague or a service provider.",
    effect: "Both would give and take the same licenses. This console stops writing at once, and reads on.",
    steps: [
      "Find out who runs the other server: its name stands at the token.",
      "Agree on one of the two. Two locations with a token each let both work.",
      "If it is this one, press Take over; the other one should release the location.",
    ],
  },
  {
    id: "configurator",
    title: "Apple Configurator uses the location",
    scenario: "The owner of the location is Apple Configurator, or it asks whether to take the token back.",
    cause: "Somebody signed in with Apple Configurator on a Mac, with the account of this location.",
    effect: "Configurator and this console give the same licenses without knowing of each other.",
    steps: [
      "Give Configurator a location of its own at Apple, and move a few licenses there.",
      "To keep the location here: sign out of Configurator's account on that Mac, then press Take over.",
      "To leave it to Configurator: remove the token here, or let it only be observed.",
    ],
  },
  {
    id: "not-owned",
    title: "A location that this server does not manage",
    scenario: "The token is marked Not owned.",
    cause:
      "Another server's name stands at the location, ours was taken away, or it was added without registering.",
    effect: "Titles and licenses are shown. Nothing is assigned or revoked.",
    steps: [
      "If nobody else manages the location, register this server: Take over.",
      "If another server does, decide between the two, or use a location of its own.",
    ],
  },
  {
    id: "unreachable",
    title: "Apple does not answer",
    scenario: "The token is marked Unreachable; counts say how old they are.",
    cause: "Apple has an outage, or this server cannot reach it: firewall, proxy, name service, clock.",
    effect: `It is not the token's fault, and it need not be renewed. Lists and plans work with what was last heard. ${installed}`,
    steps: [
      "Test the connection: Settings, Connection. It names the step that fails.",
      "If every step is well, Apple has an outage: its system status page tells. Nothing needs to be done.",
    ],
  },
  {
    id: "read-only",
    title: "A token that may only read",
    scenario: "The token is marked Read-only.",
    cause: "The account that downloaded the file may not manage apps and books at Apple, or lost that role.",
    effect: "Titles and licenses are shown. Nothing is assigned or revoked.",
    steps: [
      "Let somebody with the role Content Manager download the token of the same location.",
      "Press Renew and choose that file.",
    ],
  },
  {
    id: "account-token",
    title: "An account token of the old volume program",
    scenario: "The token has no location and is marked Read-only, with 9647 from Apple.",
    cause: "It was downloaded in the old volume purchase store, and belongs to a person.",
    effect: "It can be read. Everything else needs a token of a location.",
    steps: [
      "Join Apple Business or School Manager with that account.",
      "Move its licenses to a location.",
      "Download that location's token and add it here.",
    ],
  },
  {
    id: "observing",
    title: "A token that is only observed",
    scenario: "The token is marked Observing.",
    cause: "Somebody chose so here.",
    effect: "Everything is shown, nothing is ever written at Apple.",
    steps: ["End it in the token's settings when this server is to manage the location."],
  },
  {
    id: "duplicates",
    title: "The same token twice",
    scenario: "A file is refused because its location is here already.",
    cause: "Each location has one token at a time. A second file of it is a newer one, or the same.",
    effect: "Two entries would count every license twice, so there is one.",
    steps: [
      "If the file is newer, renew the token that is here: nothing else changes.",
      "If it belongs to a group that you do not see, ask an owner to move it or to renew it.",
    ],
  },
  {
    id: "removal",
    title: "Removing a token",
    scenario: "A location is no longer used, or moves to another server.",
    cause: "Removing ends what this console manages; it moves nothing at Apple.",
    effect:
      "Licenses that are not taken back first stay with their holders. Apps whose license is taken back end after up to 30 days.",
    steps: [
      "Look at what ends: titles that no other token carries, and who holds them.",
      "Give those who keep the app a license from another token first.",
      "Take back the rest, then remove. An expired token is renewed first, or removed without taking back.",
    ],
  },
];
