import "server-only";
import * as metadata from "#lib/data/metadata.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Granted } from "#lib/scope.ts";

export interface FoundIcon {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export async function findIcon(scope: Granted<"license:read">, hash: string): Promise<FoundIcon | null> {
  const icon = await transaction(scope, (tx) => metadata.icon(tx, hash));
  return icon && { contentType: icon.contentType, bytes: new Uint8Array(icon.bytes) };
}
