import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { envelope, expiryOf } from "#lib/apple-emulator/operations/envelope.ts";

/** Anyone who holds a token of the location reads its webhook secret here: so does Apple's. */
export function getClientConfig(call: Call): string {
  const { profile, target } = call.location;
  return JSON.stringify({
    countryISO2ACode: profile.country,
    defaultPlatform: profile.platform,
    ...(!profile.legacy && { locationName: profile.name }),
    ...(target && {
      notificationAuthToken: target.authToken,
      notificationUrl: target.url,
      subscribedNotificationTypes: target.types,
    }),
    websiteURL:
      profile.platform === "volumestore" ? "https://school.apple.com" : "https://business.apple.com",
    ...envelope(call),
    tokenExpirationDate: expiryOf(call.token),
  });
}
