import { DeviceCommandsSection } from "#components/mdm/device-commands.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { can } from "#lib/domain/access/permission.ts";
import { listCommands } from "#lib/features/mdm/queries.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import type { ListSearch } from "../../list-query.ts";
import { cancelCommandAction, resendCommandAction } from "./actions.ts";

interface CommandsProps {
  groupId: string;
  deviceId: string;
  search: ListSearch;
  clock: Clock;
}

export async function Commands({ groupId, deviceId, search, clock }: CommandsProps) {
  const scope = await requireGrant(groupId, "inventory:read");
  const [after, before] = [search["mdm-after"], search["mdm-before"]];
  const walk = typeof after === "string" ? { after } : typeof before === "string" ? { before } : null;
  const acts = {
    resend: resendCommandAction.bind(null, groupId),
    cancel: cancelCommandAction.bind(null, groupId),
  };
  return (
    <DeviceCommandsSection
      commands={await listCommands(scope, deviceId, walk)}
      clock={clock}
      path={`/groups/${groupId}/devices/${deviceId}`}
      acts={can(scope.role, "license:assign") ? acts : undefined}
    />
  );
}
