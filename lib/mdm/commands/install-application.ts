import plist from "plist";

/** A license that was given before pays; nobody is asked for a redemption code. */
const MANAGED_LICENSE = 1;
/** The app goes when the device leaves management. */
const REMOVE_WITH_PROFILE = 1;

export interface InstallApplication {
  commandUuid: string;
  adamId: string;
  bundleId: string | null;
  /** Whether the license is the device's or its person's: told to programs; the command is the same. */
  licensing: "device" | "user";
  /** How a Mac keeps it: managed needs macOS 11. Null for what is no Mac. */
  mac: { managed: boolean; iosApp: boolean } | null;
}

/** Installs an app, or updates one that is managed already. Goes out after the license alone. */
export function installApplication({ commandUuid, adamId, mac }: InstallApplication): string {
  return plist.build({
    CommandUUID: commandUuid,
    Command: {
      RequestType: "InstallApplication",
      iTunesStoreID: Number(adamId),
      Options: { PurchaseMethod: MANAGED_LICENSE },
      ...((mac === null || mac.managed) && { ManagementFlags: REMOVE_WITH_PROFILE }),
      ...(mac?.managed && { InstallAsManaged: true }),
      ...(mac?.iosApp && { iOSApp: true }),
    },
  });
}
