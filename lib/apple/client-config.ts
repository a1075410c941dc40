import { z } from "zod";
import { readEnvelope, type Envelope } from "#lib/apple/envelope.ts";
import { text, texts, type JsonObject } from "#lib/apple/wire-values.ts";

/** What Apple says about a token's location. Apple's copy of the notification secret is left out on purpose. */
export interface ClientConfig extends Envelope {
  locationName: string | null;
  /** ISO alpha-2, upper case. */
  country: string | null;
  /** `enterprisestore` for a business, `volumestore` for a school. */
  platform: string | null;
  websiteUrl: string | null;
  notificationUrl: string | null;
  notificationTypes: string[];
}

/** What can be written about a location; all of it is optional. */
export interface ClientConfigRequest {
  mdmInfo?: { id: string; name: string; metadata: string };
  notificationUrl?: string;
  notificationAuthToken?: string;
  /** The whole set that is wanted, replacing the former. */
  notificationTypes?: string[];
}

const Wire = z.object({
  locationName: text,
  countryISO2ACode: text.transform((code) => code?.toUpperCase() ?? null),
  defaultPlatform: text,
  websiteURL: text,
  notificationUrl: text,
  subscribedNotificationTypes: texts,
});

export function readClientConfig(body: JsonObject): ClientConfig {
  const wire = Wire.parse(body);
  return {
    ...readEnvelope(body),
    locationName: wire.locationName,
    country: wire.countryISO2ACode,
    platform: wire.defaultPlatform,
    websiteUrl: wire.websiteURL,
    notificationUrl: wire.notificationUrl,
    notificationTypes: wire.subscribedNotificationTypes,
  };
}
