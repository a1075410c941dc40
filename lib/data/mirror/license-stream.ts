import "server-only";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { pipeline } from "node:stream/promises";
import { copyText } from "#lib/data/mirror/copy-text.ts";
import { licenseColumns, mirrorLicenses, type MirrorPlace } from "#lib/data/mirror/licenses.ts";
import { bulk } from "#lib/data/transaction.ts";
import type { Scope } from "#lib/scope.ts";

/** So many rows enter at a time, while the next are being fetched. */
const CHUNK = 25_000;

type Row = readonly (string | null)[];

export interface LicenseStream {
  /** Resolves as soon as there is room; rows enter in the background. */
  write(rows: readonly Row[]): Promise<void>;
  /** Fails as the walk did, once nothing of it is entering any more. */
  abandon(failure: unknown): Promise<never>;
  /** Resolves with the number of licenses that entered. */
  close(): Promise<number>;
}

/**
 * For a token that has no licenses here yet: rows enter while later pages are still on their way. If the walk breaks
 * off, what entered stays, without a checkpoint, and the next walk compares itself with it.
 */
export function streamLicenses(scope: Scope, place: MirrorPlace): LicenseStream {
  let text = "";
  let rows = 0;
  let entering: Promise<void> | null = null;
  let added = 0;

  function enterWaiting(): Promise<void> {
    const chunk = text;
    text = "";
    rows = 0;
    return bulk(scope, (client) => enterChunk(client, place, chunk)).then(
      (entered) => void (added += entered),
    );
  }

  return {
    async write(some) {
      text += copyText(some);
      rows += some.length;
      if (rows < CHUNK) return;
      await entering;
      entering = enterWaiting();
      entering.catch(() => undefined); // awaited, and thrown, by the next write or by close
    },
    async abandon(failure) {
      await entering?.catch(() => undefined);
      throw failure;
    },
    async close() {
      await entering;
      if (rows > 0) await enterWaiting();
      return added;
    },
  };
}

async function enterChunk(client: PoolClient, place: MirrorPlace, text: string): Promise<number> {
  const columns = licenseColumns.map((name) => `${name} text collate "C"`).join();
  await client.query(`create temp table chunk (${columns}) on commit drop`);
  await pipeline([text], client.query(copyFrom(`copy chunk (${licenseColumns.join()}) from stdin`)));
  const { added } = await mirrorLicenses(client, place, "chunk", null);
  return added;
}
