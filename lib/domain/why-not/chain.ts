import { whyNot as whyNotEligible, type PlanTarget } from "#lib/domain/licenses/eligibility.ts";
import type { DeviceFacts, PersonFacts, PoolFacts, WhyNotFacts } from "#lib/domain/why-not/facts.ts";
import { askedLink, freeLink, ok, wrong } from "#lib/domain/why-not/links.ts";
import type { WhyNotAnswer, WhyNotLink } from "#lib/domain/why-not/why-not.ts";

/**
 * Looks from the title towards the home screen: may it be licensed here at all, can a token pay, is a license there, and
 * what keeps the app from being installed. What a license that is held has proven is not asked again.
 */
export function whyNot(facts: WhyNotFacts): WhyNotAnswer {
  const { holder, held } = facts;
  const chain = [
    ...(held ? [] : [carriedLink(facts)]),
    ...(holder.kind === "device" ? deviceLinks(facts, holder) : []),
    ...(held ? [] : payingLinks(facts)),
    held ? ok("license", held.token === null ? {} : { token: held.token }) : askedLink(facts.asked),
    ...(holder.kind === "device"
      ? installLinks(holder, held !== null)
      : held || facts.asked
        ? [acceptedLink(holder)]
        : []),
  ];
  return { chain, first: chain.find(({ verdict }) => verdict === "failing") ?? null };
}

function carriedLink({ pools }: WhyNotFacts): WhyNotLink {
  return pools.length > 0 ? ok("carried", { tokens: pools.length }) : wrong("no-token");
}

/** One question at a time: which of the device's own checks the rule of plans fails at. */
function deviceLinks({ title }: WhyNotFacts, device: DeviceFacts): WhyNotLink[] {
  const { platform, osVersion, enrollment } = device;
  const target = (known: Partial<PlanTarget>): PlanTarget => ({
    key: "",
    kind: "device",
    known: true,
    ...known,
  });
  const kind = whyNotEligible(title, target({}));
  if (kind === "book-to-device") return [wrong("book-to-device")];
  if (kind === "not-device-assignable") return [wrong("people-only")];

  const runs = whyNotEligible(title, target({ platform })) === null;
  const minimum = title.minimumOs ?? "";
  const old = whyNotEligible(title, target({ platform, osVersion })) === "os-too-old";
  return [
    ok("licensable"),
    enrollment === "user"
      ? wrong("user-enrollment")
      : enrollment === "unknown"
        ? wrong("enrollment-unknown", {}, "unknown")
        : ok("enrollment"),
    platform === "unknown" && title.platforms.length > 0
      ? wrong("platform-unknown", {}, "unknown")
      : runs
        ? ok("platform")
        : wrong("wrong-platform", { platforms: title.platforms.join(", ") }),
    ...(runs && minimum ? [systemLink(old, minimum, osVersion)] : []),
  ];
}

function systemLink(old: boolean, minimum: string, version: string | null): WhyNotLink {
  if (version === null) return wrong("version-unknown", { minimum }, "unknown");
  return old ? wrong("os-too-old", { minimum, version }) : ok("system", { minimum, version });
}

/** A person draws only on tokens whose locations know them. */
function payingLinks({ holder, pools }: WhyNotFacts): WhyNotLink[] {
  if (pools.length === 0) return [];
  if (holder.kind === "device") return poolLinks(pools);
  const active = holder.accounts.filter(({ status }) => status !== "retired");
  if (active.length === 0) return [wrong(holder.accounts.length > 0 ? "retired-user" : "not-registered")];
  const near = pools.filter(({ tokenId }) => active.some((account) => account.tokenId === tokenId));
  const [first] = pools;
  if (near.length === 0)
    return [wrong("known-elsewhere", first ? { tokenId: first.tokenId, token: first.token } : {})];
  return [ok("registered"), ...poolLinks(near)];
}

function poolLinks(pools: readonly PoolFacts[]): WhyNotLink[] {
  const able = pools.filter(({ obstacle }) => obstacle === null);
  const [first] = pools;
  if (able.length === 0 && first) {
    const { tokenId, token, obstacle } = first;
    return [wrong("token-cannot-act", { tokenId, token, state: obstacle ?? "", tokens: pools.length })];
  }
  return [ok("token", { tokens: able.length }), freeLink(able)];
}

/** Accepted at any location is accepted for the Apple Account. */
function acceptedLink({ accounts }: PersonFacts): WhyNotLink {
  return accounts.some(({ status }) => status === "associated") ? ok("accepted") : wrong("not-accepted");
}

function installLinks({ connected, install }: DeviceFacts, held: boolean): WhyNotLink[] {
  if (!held) return [];
  if (install?.state === "installed") return [ok("installed")];
  if (install) return [ok("connected"), wrong(install.state)];
  if (!connected) return [wrong("no-connector", {}, "unknown")];
  return [ok("connected"), wrong("install-unseen", {}, "unknown")];
}
