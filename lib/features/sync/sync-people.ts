import "server-only";
import type { AppleUser } from "#lib/apple/users.ts";
import { AppleError } from "#lib/apple/errors.ts";
import { appleUserColumns, mirrorAppleUsers } from "#lib/data/mirror/apple-users.ts";
import { staging } from "#lib/data/mirror/staging.ts";
import { writeCheckpoint } from "#lib/data/mirror/checkpoint.ts";
import { transaction } from "#lib/data/transaction.ts";
import { catchUpInvitations } from "#lib/features/catch-up-invitations.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";

/** The people a location knows: all of them the first time and every night, between that whoever changed. */
export async function syncPeople(context: SyncContext, full: boolean): Promise<void> {
  const since = context.state.usersVersion;
  if (full || since === null) return readPeople(context, null);
  try {
    await readPeople(context, since);
  } catch (error) {
    if (!(error instanceof AppleError && error.kind === "version-expired")) throw error;
    await readPeople(context, null);
  }
}

async function readPeople(
  { scope, state, session, track }: SyncContext,
  since: string | null,
): Promise<void> {
  await track.begin("people");
  await staging(scope, async ({ open, settle }) => {
    const stage = await open("people", appleUserColumns);
    let version: string | null = since;
    let people = 0;
    let whole = since === null;
    const filter = since === null ? {} : { sinceVersionId: since };
    for await (const page of session.client.users(filter)) {
      version = page.firstVersionId ?? version;
      whole &&= page.versionId === page.firstVersionId;
      await stage.write(page.records.map(rowOf));
      people += page.records.length;
      await track.note({ pages: track.now().pages + 1, pagesTotal: page.totalPages, people });
    }
    await stage.close();
    await settle(async (client) => {
      const place = {
        customerId: scope.customerId,
        tokenId: state.id,
        groupId: state.groupId,
        now: scope.now(),
      };
      await mirrorAppleUsers(client, place, "people", { whole });
      await writeCheckpoint(client, place, "usersVersion", version);
    });
  });
  await transaction(scope, (tx) => catchUpInvitations(tx, state.id));
}

function rowOf({ clientUserId, status, email, idHash, inviteCode }: AppleUser): (string | null)[] {
  return [
    clientUserId,
    status ?? "Registered",
    email,
    email?.trim().toLowerCase() ?? null,
    idHash,
    inviteCode,
  ];
}
