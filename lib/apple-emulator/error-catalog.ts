type Entry = readonly [number: number, status: number, message: string];

/** Every number the v2 service publishes, and 9622, which it has been seen to use; the wording is ours. */
const entries: readonly Entry[] = [
  [9601, 401, "Sign-in is required."],
  [9602, 400, "An argument is not valid."],
  [9603, 500, "Something failed inside the service."],
  [9609, 400, "No active user has this clientUserId."],
  [9616, 400, "The license is assigned already."],
  [9619, 400, "The license is not assigned."],
  [9621, 401, "The content token has expired."],
  [9622, 401, "The content token is not valid."],
  [9623, 400, "The APNs token is not valid."],
  [9625, 401, "The content token has been revoked."],
  [9634, 410, "This service is no longer offered."],
  [9635, 400, "The Apple Account cannot be linked to this user."],
  [9637, 403, "Facilitator accounts may not do this."],
  [9641, 400, "The Apple Account is linked to another user."],
  [9644, 503, "The service is being maintained."],
  [9646, 429, "Too many requests for this organization of late."],
  [9647, 403, "Legacy tokens may not do this."],
  [9650, 400, "The page index is out of range."],
  [9700, 400, "Too many assets in one request."],
  [9701, 400, "Too many clientUserIds in one request."],
  [9702, 400, "Too many serialNumbers in one request."],
  [9703, 400, "An asset appears twice."],
  [9704, 400, "A clientUserId appears twice."],
  [9705, 400, "A serialNumber appears twice."],
  [9706, 400, "The asset cannot be taken back."],
  [9707, 400, "The asset cannot be assigned to devices."],
  [9708, 400, "No such eventId."],
  [9709, 400, "Not enough licenses are available."],
  [9710, 400, "notificationUrl and notificationAuthToken belong together."],
  [9711, 400, "notificationUrl or notificationAuthToken is too long."],
  [9712, 400, "notificationUrl is malformed or not https."],
  [9713, 400, "mdmInfo.metadata is too long."],
  [9714, 400, "Too many users in one request."],
  [9715, 400, "A user appears twice."],
  [9716, 400, "An active user with this clientUserId exists."],
  [9717, 400, "The e-mail address is not valid."],
  [9718, 400, "assets is missing."],
  [9719, 400, "Neither clientUserIds nor serialNumbers was sent."],
  [9720, 400, "users is missing."],
  [9721, 400, "sinceVersionId is not valid."],
  [9722, 401, "The Authorization header does not read 'Bearer <sToken>'."],
  [9723, 400, "mdmInfo needs id, name and metadata."],
  [9724, 400, "mdmInfo.id is too long."],
  [9725, 400, "mdmInfo.name is too long."],
  [9726, 405, "This endpoint does not support the HTTP method."],
  [9727, 415, "This endpoint does not support the Content-Type."],
  [9728, 400, "The test notification was not accepted."],
  [9729, 503, "The service is unavailable for the moment."],
  [9811, 400, "The subscription request is not valid."],
  [9812, 400, "The cursor is not valid."],
  [9813, 400, "The Adam ID is not valid."],
  [9814, 400, "No associated user has this clientUserId."],
  [9815, 400, "The user does not hold this subscription."],
  [9816, 400, "Too many subscriptions or users in one request."],
  [9817, 400, "The user holds this subscription through a group."],
  [9818, 400, "Subscriptions exist, so managing them cannot be switched off."],
];

const LEGACY = new Set([9616, 9619, 9622]);
const known = new Map(entries.map((entry) => [entry[0], entry]));

export const statusOf = (number: number): number => known.get(number)?.[1] ?? 400;

export const messageOf = (number: number): string => known.get(number)?.[2] ?? `Error ${number}.`;

/** What service/config lists. */
export const publishedErrors = entries
  .filter(([errorNumber]) => !LEGACY.has(errorNumber))
  .map(([errorNumber, , errorMessage]) => ({ errorMessage, errorNumber }));
