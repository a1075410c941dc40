import { count, counted } from "#components/ui/count.ts";
import type { RemovalStage } from "#lib/domain/tokens/removal.ts";

/** The button names the act and its number. */
export function removalAct(revoke: boolean, licenses: number): string {
  if (!revoke) return "Remove without revoking";
  return licenses > 0 ? `Remove and revoke ${counted(licenses, "license")}` : "Remove";
}

/** "2 devices and 1 person". */
export function holderWords({ devices, people }: { devices: number; people: number }): string {
  const parts = [
    ...(devices > 0 ? [counted(devices, "device")] : []),
    ...(people > 0 ? [counted(people, "person", "people")] : []),
  ];
  return parts.join(" and ") || "nobody";
}

/** What happens, in this order, as chosen. */
export function removalSteps({
  relicense,
  revoke,
  name,
}: {
  relicense: boolean;
  revoke: boolean;
  name: string;
}): string[] {
  return [
    "Read from Apple who holds what, and keep how many licenses are free.",
    ...(relicense ? ["Give holders of shared titles a license of another token, and read it back."] : []),
    ...(revoke
      ? [
          "Revoke every license that can be revoked, and read back that none is left. If one is, the removal ends here and the token stays.",
        ]
      : []),
    "Take our name off the location at Apple, where it is ours that stands there.",
    `Destroy the secret of ${name} and what was mirrored of it. What was done with it stays readable.`,
  ];
}

const stageWords: Readonly<Record<RemovalStage, string>> = {
  read: "Reading what stands at Apple",
  cover: "Looking for other tokens' licenses",
  covering: "Giving holders another token's license",
  revoke: "Writing down what is revoked",
  revoking: "Revoking",
  verify: "Reading back that nothing is left",
  release: "Taking our name off the location",
  destroy: "Destroying the secret and the mirror",
  over: "Over",
};

export const stageOf = (stage: RemovalStage): string => stageWords[stage];

/** "+214", or that nobody looked. */
export function cameBackWords(title: {
  limited: boolean;
  availableBefore: number;
  availableAfter: number | null;
}): string {
  if (!title.limited) return "no limit";
  if (title.availableAfter === null) return "not read";
  const back = title.availableAfter - title.availableBefore;
  return back > 0 ? `+${count(back)}` : count(Math.min(back, 0)).replace("-", "−");
}
