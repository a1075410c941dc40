import type { PlistObject } from "plist";
import type { EmulatedDevice } from "#lib/mdm-emulator/device.ts";

export interface GivenCommand {
  uuid: string;
  command: { RequestType: string; [key: string]: unknown };
}

/** The device's answer to a command, without ids; null when it says nothing. Bundle ids come from the store: `bundleOf`. */
export function obey(
  device: EmulatedDevice,
  { command }: GivenCommand,
  bundleOf: (adamId: number) => string,
): PlistObject | null {
  const { behavior } = device;
  if (behavior.does === "ignore") return null;
  if (behavior.does === "not-now" && behavior.times > 0) {
    device.behavior = { does: "not-now", times: behavior.times - 1 };
    return { Status: "NotNow" };
  }
  const [error, ...later] = behavior.does === "fail" ? behavior.errors : [];
  if (error && behavior.does === "fail" && command.RequestType !== "ManagedApplicationList") {
    device.behavior = { does: "fail", errors: later };
    return {
      Status: "Error",
      ErrorChain: [
        {
          ErrorCode: error.code,
          ErrorDomain: error.domain,
          USEnglishDescription: `Emulated error ${error.code}`,
        },
      ],
    };
  }
  return carryOut(device, command, bundleOf);
}

function carryOut(
  device: EmulatedDevice,
  command: GivenCommand["command"],
  bundleOf: (adamId: number) => string,
): PlistObject {
  switch (command.RequestType) {
    case "InviteToProgram":
      return { Status: "Acknowledged", InvitationResult: invitationResult(command) };
    case "InstallApplication":
      return install(device, bundleOf(Number(command["iTunesStoreID"])));
    case "RemoveApplication":
      return remove(device, String(command["Identifier"]));
    case "ManagedApplicationList":
      return { Status: "Acknowledged", ManagedApplicationList: listOf(device, command["Identifiers"]) };
    default:
      return { Status: "CommandFormatError" };
  }
}

function invitationResult(command: GivenCommand["command"]): string {
  if (command["ProgramID"] !== "com.apple.cloudvpp") return "InvalidProgramID";
  return /^https:\/\//.test(String(command["InvitationURL"])) ? "Acknowledged" : "InvalidInvitationURL";
}

/** Taken up now; a list that is asked for later tells that it is there. */
function install(device: EmulatedDevice, bundleId: string): PlistObject {
  const { behavior } = device;
  if (behavior.does === "reject")
    return { Status: "Acknowledged", Identifier: bundleId, RejectionReason: behavior.reason };
  const asked = behavior.does === "ask-person";
  device.apps.set(bundleId, asked ? "Prompting" : "Managed");
  return { Status: "Acknowledged", Identifier: bundleId, State: asked ? "Prompting" : "Installing" };
}

function remove(device: EmulatedDevice, bundleId: string): PlistObject {
  if (device.apps.delete(bundleId)) return { Status: "Acknowledged" };
  return {
    Status: "Error",
    ErrorChain: [{ ErrorCode: 12026, ErrorDomain: "MCMDMErrorDomain", USEnglishDescription: "Not managed" }],
  };
}

const gone = new Set(["UserRejected", "Failed"]);

/** What failed is told once and then forgotten, as devices do. */
function listOf(device: EmulatedDevice, asked: unknown): PlistObject {
  const wanted = Array.isArray(asked) ? new Set(asked.map(String)) : null;
  const listed = [...device.apps].filter(([bundleId]) => wanted === null || wanted.has(bundleId));
  for (const [bundleId, status] of listed) if (gone.has(status)) device.apps.delete(bundleId);
  return Object.fromEntries(
    listed.map(([bundleId, Status]) => [
      bundleId,
      { Status, ManagementFlags: 1, HasConfiguration: false, HasFeedback: false, IsValidated: true },
    ]),
  );
}
