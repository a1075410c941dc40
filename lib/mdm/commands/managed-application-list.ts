import plist from "plist";

interface ManagedApplicationList {
  commandUuid: string;
  /** Empty for all. */
  bundleIds: readonly string[];
}

/** Asks what became of managed apps. */
export const managedApplicationList = ({ commandUuid, bundleIds }: ManagedApplicationList): string =>
  plist.build({
    CommandUUID: commandUuid,
    Command: {
      RequestType: "ManagedApplicationList",
      ...(bundleIds.length > 0 && { Identifiers: [...bundleIds] }),
    },
  });
