import { assignmentList, type ListedPairs } from "#lib/apple-emulator/operations/assignment-list.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { envelope } from "#lib/apple-emulator/operations/envelope.ts";
import { pageOf } from "#lib/apple-emulator/operations/paging.ts";
import { readBoolean } from "#lib/apple-emulator/operations/query.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { idHashOf } from "#lib/apple-emulator/state/user-roll.ts";

export function getAssignments(call: Call): string {
  const { location, query } = call;
  const withState = readBoolean(query, "includeUserState") === true;
  const pairs = assignmentList(call);
  const page = pageOf(call, pairs.length);
  const { records, size } = writeRecords(location, pairs, page, withState);
  const rest = JSON.stringify({
    ...page.members,
    size,
    versionId: location.versions.assignments.currentId,
    ...envelope(call),
  });
  return `{"assignments":[${records}],${rest.slice(1)}`;
}

/** Put together from ready pieces: a walk of a million records must not wait for this side. */
function writeRecords(
  location: Location,
  pairs: ListedPairs,
  { from, to }: { from: number; to: number },
  withState: boolean,
): { records: string; size: number } {
  const { heads } = location.assets;
  const { tails } = location.holders;
  let records = "";
  let size = 0;
  for (let index = from; index < to; index++) {
    const asset = pairs.asset[index] ?? -1;
    if (asset < 0) continue;
    const holder = pairs.holder[index] ?? -1;
    const tail = withState ? stateTail(location, holder) : (tails[holder] ?? "");
    records += size === 0 ? `${heads[asset]}${tail}` : `,${heads[asset]}${tail}`;
    size++;
  }
  return { records, size };
}

function stateTail(location: Location, holder: number): string {
  const tail = location.holders.tails[holder] ?? "";
  const user = location.holders.users[holder];
  if (!user) return tail;
  const hash = user.account === undefined ? "" : `"idHash":${JSON.stringify(idHashOf(user.account))},`;
  return `${hash}"userStatus":"${user.status}",${tail}`;
}
