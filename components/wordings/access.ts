import { counted, duration, listed, named, number, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

const problems: Record<string, string> = {
  "too-short": "It needs 12 characters or more; a sentence is fine.",
  "too-long": "It may have at most 256 characters.",
  "is-email": "It is your e-mail address, which whoever guesses tries first.",
  "is-name": "It is your name, which whoever guesses tries first.",
  repeated: "It repeats the same few characters.",
  sequence: "Its characters follow each other as in the alphabet or in counting.",
};

export const accessWords = {
  forbidden: said("Your role does not allow this.", "Whoever manages members here can give you another one."),
  "not-found": said(
    "This is not here.",
    "It was removed, or it lies outside of what you reach. Nothing was changed.",
  ),
  "signed-out": said("You are signed out.", "Sign in again; what you see was not saved."),
  "wrong-sign-in": ({ left }) =>
    said(
      "E-mail and password do not match.",
      left === undefined ? "" : `After ${counted(number(left), "more try", "more tries")} there is a pause.`,
    ),
  "locked-out": ({ seconds }) =>
    said(
      "Too many wrong passwords.",
      `This account waits ${duration(number(seconds))} before it looks at another one, also the right one.`,
    ),
  "too-many-requests": ({ seconds }) =>
    said(
      "Too many requests.",
      seconds ? `Send the next one in ${duration(number(seconds))}.` : "Send the next one a little later.",
    ),
  "wrong-password": ({ left }) =>
    said(
      "That is not your present password.",
      left === undefined ? "" : `After ${counted(number(left), "more try", "more tries")} there is a pause.`,
    ),
  "weak-password": ({ problem }) =>
    said(
      "This password is easy to guess.",
      `${problems[String(problem)] ?? "Choose a longer one."} Choose another; nothing was saved.`,
    ),
  "setup-link-unknown": said(
    "This server does not know this setup link.",
    "Each start of the server prints a new link and ends the one before. Take the newest from where the server was started.",
  ),
  "setup-link-expired": said(
    "This setup link is over.",
    "It held for an hour. Start the server again; it prints a new one.",
  ),
  "already-set-up": said(
    "This server is set up already.",
    "Its first customer has an owner, who can invite you. If that is you, sign in.",
  ),
  "email-taken": ({ email }) =>
    said(
      `${named(email, "This address")} signs in here already.`,
      "Sign in as that member first, then open the link again.",
    ),
  "already-member": ({ email, group }) =>
    said(
      `${named(email, "This member")} has a role in ${named(group, "this group")} already.`,
      "Change the role instead: it is in the list of members.",
    ),
  "last-owner": said(
    "A customer keeps at least one owner.",
    "Nobody else owns this one. Make another member an owner first; nothing was changed.",
  ),
  "may-not-grant": ({ role, yours }) =>
    said(
      `Your role cannot give or take the role ${named(role, "asked for")}.`,
      `You are ${yours ? `“${yours}”` : "below it"} here, and nobody touches a role above their own. Ask one of its owners.`,
    ),
  "member-yourself": said("You cannot suspend yourself.", "Another member who manages members can do it."),
  "invitation-unknown": said(
    "This link opens nothing here.",
    "It was mistyped, or a newer one took its place. Ask for a new invitation.",
  ),
  "invitation-used": ({ email }) =>
    said(
      "This invitation was answered already.",
      `${email ? `It was for ${email}. ` : ""}If that is you, sign in.`,
    ),
  "invitation-expired": ({ invitedBy }) =>
    said(
      "This invitation is over.",
      `It held for a week. Ask ${invitedBy ?? "whoever invited you"} to send it again.`,
    ),
  "invitation-withdrawn": ({ invitedBy }) =>
    said("This invitation was taken back.", `Ask ${invitedBy ?? "whoever invited you"} for a new one.`),
  "invitation-for-other": ({ email, yours }) =>
    said(
      `This invitation is for ${email ?? "somebody else"}.`,
      `You are signed in as ${yours ?? "another member"}. Sign out, then open the link again.`,
    ),
  "key-unknown": said(
    "This API key opens nothing.",
    "It was revoked, it is over, or it was mistyped. Make a new one under Settings, API keys.",
  ),
  "key-missing": said(
    "An API key is missing.",
    "Send it in the header Authorization, as Bearer qm_ and what follows.",
  ),
  "name-taken": ({ name }) =>
    said(
      `${named(name, "This name")} is taken.`,
      "Capitals and spaces do not tell names apart. Choose another; nothing was saved.",
    ),
  "group-not-empty": (facts) => {
    const held = [
      counted(number(facts["groups"]), "group"),
      counted(number(facts["tokens"]), "token"),
      counted(number(facts["devices"]), "device"),
      counted(number(facts["people"]), "person", "people"),
      counted(number(facts["members"]), "member"),
      counted(number(facts["invitations"]), "open invitation"),
      counted(number(facts["keys"]), "API key"),
    ].filter((part) => !part.startsWith("0 "));
    return said(
      `${named(facts["name"], "This group")} is not empty.`,
      `${held.length > 0 ? `It has ${listed(held)}.` : "Something stands in it."} Move or remove what is in it first; nothing was removed.`,
    );
  },
  "group-would-loop": ({ name, below }) =>
    said(
      `${named(name, "A group")} cannot move below itself.`,
      `${named(below, "The new place")} is the group or stands below it. Choose another place.`,
    ),
  "group-is-top": ({ name }) =>
    said(
      `${named(name, "This group")} is the top of what you reach.`,
      "Moving or removing it takes someone who manages the group above it.",
    ),
  "out-of-reach": said("That lies outside of what you reach.", "Ask someone who works in a group above."),
} satisfies Partial<Record<Reason, Words>>;
