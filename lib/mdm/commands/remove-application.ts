import plist from "plist";

/** Uninstalls a managed app; its license is another matter. */
export const removeApplication = ({ commandUuid, bundleId }: { commandUuid: string; bundleId: string }) =>
  plist.build({
    CommandUUID: commandUuid,
    Command: { RequestType: "RemoveApplication", Identifier: bundleId },
  });
