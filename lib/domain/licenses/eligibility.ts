import { compareVersions } from "#lib/domain/inventory/os-version.ts";
import { runsOn, type Platform } from "#lib/domain/inventory/platform.ts";
import type { PlanReason } from "#lib/domain/licenses/plan-reason.ts";

export interface EligibleTitle {
  kind: "app" | "book";
  deviceAssignable: boolean;
  /** As Apple names them; empty when Apple does not say. */
  platforms: readonly string[];
  minimumOs?: string | null | undefined;
}

export interface PlanTarget {
  /** The holder. */
  key: string;
  kind: "device" | "person";
  /** In our inventory, or at Apple: Apple itself takes any serial number, even an invented one. */
  known: boolean;
  platform?: Platform | null | undefined;
  osVersion?: string | null | undefined;
  userEnrollment?: boolean | undefined;
  /** The tokens at whose locations Apple knows this person. */
  registeredIn?: readonly string[] | undefined;
  userStatus?: "registered" | "associated" | "retired" | "deleted" | null | undefined;
}

/** What speaks against this title for this target, before any licenses are counted. */
export function whyNot(title: EligibleTitle, target: PlanTarget): PlanReason | null {
  return target.kind === "device" ? whyNotDevice(title, target) : whyNotPerson(target);
}

function whyNotDevice(title: EligibleTitle, target: PlanTarget): PlanReason | null {
  if (title.kind === "book") return "book-to-device";
  if (!title.deviceAssignable) return "not-device-assignable";
  if (!target.known) return "unknown-serial";
  if (target.userEnrollment) return "user-enrollment";

  const { platform, osVersion } = target;
  if (!platform || platform === "unknown" || title.platforms.length === 0) return null;
  if (!title.platforms.some((made) => runsOn(made, platform))) return "wrong-platform";

  const minimum = minimumFor(title, platform);
  return minimum && osVersion && compareVersions(osVersion, minimum) < 0 ? "os-too-old" : null;
}

function whyNotPerson({ known, userStatus }: PlanTarget): PlanReason | null {
  if (userStatus === "retired" || userStatus === "deleted") return "retired-user";
  return known ? null : "not-registered";
}

/** The store states one version only: for iOS when the title runs there, else for its one platform. */
function minimumFor({ platforms, minimumOs }: EligibleTitle, platform: Platform): string | null {
  const stated =
    platforms.find((made) => made.toLowerCase() === "ios") ?? (platforms.length === 1 ? platforms[0] : null);
  return minimumOs && stated && runsOn(stated, platform) ? minimumOs : null;
}
