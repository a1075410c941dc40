import { z } from "zod";
import { readAppleDate } from "#lib/apple/apple-date.ts";
import { AppleError } from "#lib/apple/errors.ts";
import { identifier, text, type JsonObject } from "#lib/apple/wire-values.ts";

/** The server that has put its name on a location. Only `id` decides whose it is. */
export interface MdmInfo {
  id: string;
  name: string | null;
  metadata: string | null;
}

/** What every authenticated answer says about its location. */
export interface Envelope {
  uId: string | null;
  mdmInfo: MdmInfo | null;
  tokenExpirationDate: Date | null;
}

const Wire = z.object({
  uId: text,
  mdmInfo: z.object({ id: identifier, name: text, metadata: text }).nullable().catch(null),
  tokenExpirationDate: text.transform(readAppleDate),
});

export function readEnvelope(body: JsonObject): Envelope {
  return Wire.parse(body);
}

/** What the caller believes about the location; an absent member is not compared. */
export interface Expected {
  uId?: string;
  mdmId?: string | null;
}

export interface EnvelopeWatch {
  /** Reports the envelope of an answer; throws when the answer is another location's. */
  see: (body: JsonObject) => void;
  /** Whether the last owner that Apple named is not the expected one. */
  contested: () => boolean;
  /** From now on the location is expected to carry this id. */
  claimed: (mdmId: string) => void;
}

/** Compares every answer with what is expected. An answer that names no owner says nothing about the owner. */
export function watchEnvelopes(expected: Expected, onEnvelope: (envelope: Envelope) => void): EnvelopeWatch {
  let ownId = expected.mdmId;
  let lastOwner: string | null = null;
  return {
    see: (body) => {
      const envelope = readEnvelope(body);
      const foreign = expected.uId !== undefined && envelope.uId !== null && envelope.uId !== expected.uId;
      if (foreign) throw new AppleError("other-location");
      lastOwner = envelope.mdmInfo?.id ?? lastOwner;
      onEnvelope(envelope);
    },
    contested: () => ownId !== undefined && lastOwner !== null && lastOwner !== ownId,
    claimed: (mdmId) => {
      ownId = mdmId;
    },
  };
}
