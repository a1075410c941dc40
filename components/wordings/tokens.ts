import { counted, duration, named, number, said, type Words } from "#components/wordings/wording.ts";
import { wholeDate } from "#components/ui/time-words.ts";
import type { Reason } from "#lib/refusal.ts";

const NOTHING = "Nothing has been saved.";
const again = `Download it from Apple once more and drop that file. ${NOTHING}`;

export const tokenWords = {
  "subscriptions-off": said(
    "Subscriptions are not enabled for this token.",
    "An owner or admin enables them first; until then none can be bought into the location.",
  ),
  "subscriptions-held": said(
    "The location holds subscriptions.",
    "Apple lets them be disabled only while it holds none. Nothing has been changed.",
  ),
  "subscription-unknown": said(
    "Apple does not list this subscription at the location.",
    "It may have ended. Look at the list again.",
  ),
  "subscriber-unknown": ({ first, more }) =>
    said(
      `${named(first, "Somebody")} has not accepted an invitation of this location.`,
      `${number(more) > 0 ? `So have not ${counted(number(more), "other")}. ` : ""}Seats go to people who have accepted; devices have none. Nothing has been sent.`,
    ),
  "no-public-address": said(
    "Apple cannot reach this server.",
    "Whoever runs it has not set a public address that begins with https. Until then the token is read at its interval.",
  ),
  "token-file-empty": said("This file is empty.", again),
  "token-file-too-large": ({ bytes }) =>
    said(
      "This is too large for a content token.",
      `${bytes ? `It has ${counted(Math.ceil(number(bytes) / 1000), "kilobyte")}; a` : "A"} token has under two. Choose the file that ends in .vpptoken. ${NOTHING}`,
    ),
  "token-file-html": said(
    "This is a web page, not a content token.",
    `Apple's sign-in may have run out while it downloaded, and the page was saved under the token's name. Sign in and download it once more. ${NOTHING}`,
  ),
  "token-file-pdf": said(
    "This is a PDF, not a content token.",
    `Choose the file that ends in .vpptoken. ${NOTHING}`,
  ),
  "token-file-binary": said(
    "This file holds no text.",
    `A content token is a line of letters and digits. Choose the file that ends in .vpptoken. ${NOTHING}`,
  ),
  "token-file-not-base64": said(
    "This is not the text of a content token.",
    `It has characters that no token has. ${again}`,
  ),
  "token-file-truncated": said(
    "A part of this token is missing.",
    `The file or the pasted text ends too early. ${again}`,
  ),
  "token-file-not-json": said(
    "This is not a content token.",
    `It can be decoded, and something else comes out. ${again}`,
  ),
  "token-file-not-object": said(
    "This is not a content token.",
    `It can be decoded, and something else comes out. ${again}`,
  ),
  "token-file-json-not-encoded": said(
    "This is what stands inside a token.",
    `Somebody decoded it. Paste the line as it stands in Apple's file. ${NOTHING}`,
  ),
  "token-file-inner-token": said(
    "This is the inner part of a token alone.",
    `The file holds it together with its date and organization. Paste the whole line of Apple's file. ${NOTHING}`,
  ),
  "token-file-field-missing": ({ field }) =>
    said("This token is not whole.", `It says nothing of ${named(field, "one of its fields")}. ${again}`),
  "token-file-field-empty": ({ field }) =>
    said("This token is not whole.", `${named(field, "One of its fields")} is empty. ${again}`),
  "token-file-date-unreadable": said("The expiry date of this token cannot be read.", again),
  "token-file-several": ({ count }) =>
    said(
      `${counted(number(count), "file")} at once.`,
      `Each location has a token of its own. Upload them one after the other. ${NOTHING}`,
    ),
  "token-expired": ({ expiresAt }) =>
    said(
      "This token has expired.",
      `${expiresAt ? `It ended on ${wholeDate(new Date(expiresAt), "UTC")}. ` : ""}Download a new one from Apple, which holds for a year. ${NOTHING}`,
    ),
  "token-revoked": said(
    "Apple has revoked this token.",
    "A newer file of the same location, or a changed password of the account that downloaded it, ends the ones before. Take the newest file, or download one more.",
  ),
  "token-unknown-to-apple": said(
    "Apple does not know this token.",
    "Its location may have been deleted. Download it once more, for a location that exists.",
  ),
  "token-not-allowed": said(
    "Apple does not let this token do that.",
    "Whoever downloaded it may only read. Let someone download it whose role at Apple manages apps and books.",
  ),
  "token-legacy": said(
    "This is an account token of the old kind.",
    "It belongs to no location. Move its licenses to a location at Apple, and upload that location's token.",
  ),
  "token-already-here": ({ name }) =>
    said(
      "This very file is here already.",
      `It is the token ${named(name, "of another name")}. Nothing is left to do, and nothing has been saved.`,
    ),
  "location-already-here": ({ name }) =>
    said(
      "This location is here already.",
      `${name ? `The token ${named(name, "")} has it` : "A token outside of what you reach has it"}, and two tokens of one location would count its licenses twice. ${NOTHING}`,
    ),
  "location-owned-by-other": ({ owner, kind }) =>
    kind === "configurator"
      ? said(
          "Apple Configurator has this location.",
          `As long as it does, licenses given here could be taken back there. ${NOTHING}`,
        )
      : said(
          "Another server owns this location.",
          `${owner ?? "A server without a name"} manages it. Two servers at one location take licenses from each other. ${NOTHING}`,
        ),
  "location-changed-hands": ({ owner }) =>
    said(
      "Another server was faster.",
      `While this token was being registered, ${owner ?? "another server"} put its name there. ${NOTHING}`,
    ),
  "location-differs": said(
    "This file is for another location.",
    "A token is renewed with a file of its own location. Nothing was changed.",
  ),
  "token-cannot-act": ({ state }) =>
    said(
      "This token cannot act.",
      `${state ? `It is ${String(state)}. ` : ""}Its page says why, and the way out.`,
    ),
  "take-over-too-soon": ({ at }) =>
    said(
      "This location was taken over twice within a day.",
      `Two servers that claim it in turn take licenses from each other. Talk to whoever runs the other one; it can be claimed again ${at ? `from ${String(at).slice(0, 16).replace("T", " ")} UTC` : "tomorrow"}.`,
    ),
  "confirmation-differs": ({ name }) =>
    said(
      `Type ${named(name, "the name")} exactly.`,
      "What was typed is something else. Nothing was written to Apple.",
    ),
  "nothing-to-take-over": ({ name }) =>
    said(
      `No other server manages the location of ${named(name, "this token")}.`,
      "There is nobody to take it over from. Nothing was written to Apple.",
    ),
  "not-contested": ({ name }) =>
    said(
      `${named(name, "This token")} is not contested.`,
      "There is no claim to give up. Nothing was changed.",
    ),
  "location-unread": ({ name }) =>
    said(
      `${named(name, "This token")} was not read yet.`,
      "What a take-over would change is counted from a whole sync. Wait for the first one; nothing was written to Apple.",
    ),
  "title-hidden-above": said(
    "A group above hides this.",
    "It is shown again there, by somebody who works in that group. Nothing was changed.",
  ),
  "token-in-use": said(
    "This token is in use.",
    "Licenses of its titles are held. Revoke them first; nothing was removed.",
  ),
  "token-being-removed": ({ name }) =>
    said(
      `${named(name, "This token")} is being removed.`,
      "Until that operation is over nothing else is done with it. Stop it there, or wait for its end.",
    ),
  "token-busy": ({ name, number: operation }) =>
    said(
      `${named(name, "This token")} is at work.`,
      `Operation ${operation ?? ""} runs with it. Wait for its end, or stop it, and remove the token then. Nothing was removed.`,
    ),
  "relicense-incomplete": ({ left }) =>
    said(
      "Not everyone could be covered.",
      `${counted(number(left), "holder")} did not get a license from another token, so nothing was revoked and the token stays. See why below; remove it again when that is settled, or without covering them.`,
    ),
  "revoke-incomplete": ({ left }) =>
    said(
      "Not every license could be revoked.",
      `${counted(number(left), "license")} still ${number(left) === 1 ? "stands" : "stand"} at Apple, and only this token can take ${number(left) === 1 ? "it" : "them"} back: it stays. Remove it again to try once more, or without revoking.`,
    ),
  "region-unknown": ({ region }) =>
    said(`${named(region, "This region")} is no country with a store.`, "Choose one from the list."),
  "apple-unreachable": said(
    "Apple does not answer.",
    "This server could not reach it just now. Try it again in a few minutes; nothing was changed.",
  ),
  "apple-busy": ({ seconds }) =>
    said(
      "Apple is busy.",
      `${seconds ? `It asks to wait ${duration(number(seconds))}.` : "It asks to wait."} Nothing was changed.`,
    ),
  "apple-throttled": ({ seconds }) =>
    said(
      "Apple asks for fewer requests.",
      seconds ? `Try it again in ${duration(number(seconds))}.` : "Try it again in a minute.",
    ),
  "apple-refused": ({ number: code }) =>
    said("Apple refused this.", `${code ? `Its error is number ${code}. ` : ""}Nothing was changed here.`),
  "rehearsal-token-outside": said(
    "This file belongs to a rehearsal.",
    `It is good for the built-in Apple only. Drop it inside the rehearsal. ${NOTHING}`,
  ),
  "real-token-in-rehearsal": said(
    "This is a real token.",
    `A rehearsal takes only its own files, so that no real license moves. ${NOTHING}`,
  ),
  "rehearsal-only": said(
    "Only a rehearsal can do this.",
    "Start one from the first page, or open the one you have.",
  ),
  "emulator-unreachable": said(
    "The built-in Apple does not answer.",
    "The server that starts it may be starting still. Try it again in a moment.",
  ),
  "upload-gone": said("This upload is no longer here.", "It was waiting too long. Drop the file once more."),
} satisfies Partial<Record<Reason, Words>>;
