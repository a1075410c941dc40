/** What to press, as a closed code. */
export const errorActions = [
  "renew",
  "wait",
  "sync",
  "buy",
  "choose-other",
  "link-account",
  "check-rights",
  "test-connection",
  "ask-apple",
  "report",
  "none",
] as const;

export type ErrorAction = (typeof errorActions)[number];

interface ErrorAdvice {
  cause: string;
  action: ErrorAction;
}

type Row = readonly [number: number, action: ErrorAction, cause: string];

const ours = "A fault of this console, or a change at Apple that it does not know yet.";

/** Why each of Apple's published numbers is met with in practice, and what helps. */
const rows: readonly Row[] = [
  [9600, "report", ours],
  [9601, "test-connection", "The token did not arrive: something on the way removes it from requests."],
  [9602, "report", ours],
  [9603, "wait", "Trouble at Apple. It is tried again by itself."],
  [9604, "sync", "What was asked about has gone from the location meanwhile."],
  [9605, "choose-other", "The account or the title belongs to the store of another country."],
  [9606, "renew", "The stored file is damaged, or was cut short when it was copied."],
  [9607, "none", "A book, or a license that was given for good: the holder keeps it."],
  [9608, "wait", "Trouble at Apple. It is tried again by itself."],
  [9609, "sync", "The person was removed at Apple, or never registered at this location."],
  [9610, "sync", "The license moved to another location, was taken back elsewhere, or another server uses the same location."],
  [9611, "ask-apple", "The account that manages the organization at Apple was removed or changed."],
  [9612, "wait", "Another server claims the location at this moment, or Apple is in trouble."],
  [9613, "wait", "Another server works on the location at this moment, or Apple is in trouble."],
  [9614, "report", ours],
  [9615, "ask-apple", "The organization's profile at Apple is not complete."],
  [9616, "sync", "Somebody else gave this license meanwhile: another server, or another admin."],
  [9617, "wait", "Apple has changed its addresses; they are read anew by themselves within the hour."],
  [9618, "sync", "Somebody else retired the person meanwhile."],
  [9619, "sync", "Somebody else took the license back meanwhile, or it was never given here."],
  [9620, "sync", "Somebody else removed the person meanwhile."],
  [9621, "renew", "A year has passed since the file was downloaded."],
  [9622, "renew", "The location was removed at Apple, or the file belongs to another environment."],
  [9623, "report", ours],
  [9624, "sync", "The purchase was refunded at Apple, and its licenses are gone."],
  [9625, "renew", "A newer token was downloaded for the location, the password of the account was changed, or Apple flagged the account."],
  [9626, "sync", "The license moved to another location, or another server gave it to somebody."],
  [9627, "wait", "The same license went back and forth too often; Apple holds it for a while."],
  [9628, "choose-other", "The developer does not let this title be given to devices: give it to a person."],
  [9629, "sync", "The token was changed in the middle of reading; it is read anew."],
  [9630, "wait", "The same order was repeated too often. Apple refuses it for a while."],
  [9631, "buy", "More was ordered than is left, again and again."],
  [9632, "wait", "The same order was repeated too often. Apple refuses it for a while."],
  [9633, "sync", "The list became shorter in the middle of reading; it is read anew."],
  [9634, "report", "The service was switched off by Apple; this console needs an update."],
  [9635, "link-account", "The Managed Apple Account is misspelled, or belongs to another organization."],
  [9636, "sync", "The person was removed at Apple, or never registered at this location."],
  [9637, "check-rights", "The file was downloaded by a helper's account, which may not manage licenses."],
  [9641, "link-account", "Two people here share one Apple Account, or a former colleague's account is still linked."],
  [9642, "ask-apple", "New terms wait for somebody to accept them in Apple Business or School Manager."],
  [9643, "wait", "The license is on its way to another location at this moment."],
  [9644, "wait", "Apple maintains its service; its status page tells how long."],
  [9646, "wait", "Several servers use the same organization, or much is going on at once. The pace is lowered by itself."],
  [9647, "check-rights", "An account token of the old volume program: it may be read, and little else."],
  [9650, "sync", "The list became shorter in the middle of reading; it is read anew."],
  [9700, "report", "Apple has lowered its limits. Orders are cut anew by themselves."],
  [9701, "report", "Apple has lowered its limits. Orders are cut anew by themselves."],
  [9702, "report", "Apple has lowered its limits. Orders are cut anew by themselves."],
  [9703, "report", ours],
  [9704, "report", ours],
  [9705, "report", ours],
  [9706, "none", "A book, or a license that was given for good: the holder keeps it."],
  [9707, "choose-other", "The developer does not let this title be given to devices: give it to a person."],
  [9708, "sync", "Apple keeps word of an order for a while only. What became of it is read from the list."],
  [9709, "buy", "Less is left than was ordered, also because others took some meanwhile."],
  [9710, "report", ours],
  [9711, "report", "The public address of this server is very long."],
  [9712, "test-connection", "The public address of this server is not https, or its certificate is not from a public authority."],
  [9713, "report", ours],
  [9714, "report", "Apple has lowered its limits. Orders are cut anew by themselves."],
  [9715, "report", ours],
  [9716, "sync", "The person is registered at the location already, by this console or another server."],
  [9717, "link-account", "The person's e-mail address has a fault."],
  [9718, "report", ours],
  [9719, "report", ours],
  [9720, "report", ours],
  [9721, "sync", "This server was off for long; everything is read anew by itself."],
  [9722, "renew", "The file was changed on its way here, or something between here and Apple rewrites requests."],
  [9723, "report", ours],
  [9724, "report", ours],
  [9725, "report", "The customer's name is very long."],
  [9726, "report", ours],
  [9727, "test-connection", "Something between here and Apple rewrites requests, such as a proxy."],
  [9728, "test-connection", "Apple could not reach the public address of this server from outside."],
  [9729, "wait", "Trouble at Apple. It is tried again by itself."],
  [9811, "report", ours],
  [9812, "sync", "The list changed in the middle of reading; it is read anew."],
  [9813, "sync", "The subscription has ended, or belongs to another location."],
  [9814, "link-account", "The person has not accepted the invitation yet."],
  [9815, "sync", "Somebody else took the seat back meanwhile."],
  [9816, "report", "Apple has lowered its limits. Orders are cut anew by themselves."],
  [9817, "none", "The person is in a group at Apple that has the subscription."],
  [9818, "none", "Subscriptions of the location must end before they can be switched off."],
]; // prettier-ignore

const byNumber = new Map(rows.map(([number, action, cause]) => [number, { action, cause }]));

/** For a number that Apple has not published there is only the word to report it. */
export function errorAdvice(number: number): ErrorAdvice {
  return (
    byNumber.get(number) ?? { cause: "Apple has not published what this number means.", action: "report" }
  );
}
