/** What a refusal or a silence of Apple's means for whoever asked. */
export type AppleErrorKind =
  | "token-expired"
  | "token-revoked"
  | "token-invalid"
  | "sign-in-required"
  | "not-allowed"
  | "legacy-token"
  | "throttled"
  | "busy"
  | "unreachable"
  | "bad-request"
  | "version-expired"
  | "unknown-event"
  | "refused"
  | "gone"
  | "other-location"
  | "off-origin"
  | "redirected"
  | "contested"
  | "observing";

/** What each kind says when Apple named no error number of its own. */
export const kindMeanings: Readonly<Record<AppleErrorKind, string>> = {
  "token-expired": "The content token has expired",
  "token-revoked": "The content token was revoked",
  "token-invalid": "Apple does not accept this content token",
  "sign-in-required": "Apple asks for a content token",
  "not-allowed": "This content token may not do that",
  "legacy-token": "A legacy token cannot do that; a location's token is needed",
  throttled: "Apple asks for fewer requests",
  busy: "Apple gave no usable answer",
  unreachable: "Apple cannot be reached",
  "bad-request": "Apple rejects the form of the request",
  "version-expired": "Apple no longer knows this version of its records",
  "unknown-event": "Apple does not know this event",
  refused: "Apple refuses",
  gone: "Apple does not offer this service",
  "other-location": "Apple answered for another location",
  "off-origin": "The address is not one of Apple's configured addresses",
  redirected: "Apple's address redirects elsewhere, which is never followed",
  contested: "Another server has put its name on this location",
  observing: "This token is only observed; nothing is sent to Apple",
};
