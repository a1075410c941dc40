import type { WhyNotLink, WhyNotReason } from "#lib/domain/why-not/why-not.ts";

/** Where a way out can lead to. */
export interface FixPlace {
  /** The group's own address. */
  base: string;
  kind: "device" | "person";
  holderId: string;
  titleId: string;
  /** The person a device belongs to, where that is known. */
  ownerId: string | null;
  operationId: string | null;
  mayAssign: boolean;
  mayWrite: boolean;
  mayRegister: boolean;
}

export interface Fix {
  label: string;
  href: string;
}

type Way = (place: FixPlace, facts: WhyNotLink["facts"]) => Fix | null;

const token: Way = ({ base }, { tokenId }) => ({ label: "See the token", href: `${base}/tokens/${tokenId}` });

const operation: Way = ({ base, operationId }) =>
  operationId === null ? null : { label: "See the operation", href: `${base}/operations/${operationId}` };

const edit: Way = ({ base, holderId, mayWrite }) =>
  mayWrite ? { label: "Edit the device", href: `${base}/devices/${holderId}?do=edit` } : null;

const owner: Way = ({ base, ownerId, titleId }) =>
  ownerId === null
    ? null
    : { label: "Ask for its owner", href: `${base}/people/${ownerId}?why=${titleId}#why` };

const apple: Way = ({ base, holderId }) => ({ label: "See where", href: `${base}/people/${holderId}#apple` });

const register: Way = (place, facts) =>
  place.mayRegister
    ? { label: "Register", href: `${place.base}/people/register?ids=${place.holderId}` }
    : apple(place, facts);

const invitations: Way = ({ base, holderId }) => ({
  label: "See invitations",
  href: `${base}/people/${holderId}#invitations`,
});

const commands: Way = ({ base, holderId }) => ({
  label: "See commands",
  href: `${base}/devices/${holderId}#mdm`,
});

const assign: Way = ({ base, kind, holderId, titleId, mayAssign }) =>
  mayAssign
    ? {
        label: "Assign it",
        href: `${base}/plans/new?kind=assign&${kind === "device" ? "devices" : "people"}=${holderId}&titles=${titleId}`,
      }
    : null;

const ways: Partial<Record<WhyNotReason, Way>> = {
  "no-token": ({ base }) => ({ label: "See tokens", href: `${base}/tokens` }),
  "book-to-device": owner,
  "people-only": owner,
  "user-enrollment": owner,
  "enrollment-unknown": edit,
  "platform-unknown": edit,
  "version-unknown": edit,
  "not-registered": register,
  "retired-user": register,
  "known-elsewhere": register,
  "token-cannot-act": token,
  "none-left": ({ base, titleId }) => ({ label: "See the pool", href: `${base}/apps/${titleId}#pool` }),
  "under-way": operation,
  waits: token,
  refused: operation,
  missing: operation,
  "never-asked": assign,
  "not-accepted": invitations,
  "waits-for-user": commands,
  "refused-by-user": commands,
  installing: commands,
  "install-failed": commands,
};

/** The way out of what is in the way; null where there is none from here. */
export const fixFor = ({ reason, facts }: WhyNotLink, place: FixPlace): Fix | null =>
  (reason && ways[reason]?.(place, facts)) ?? null;
