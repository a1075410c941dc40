import { type Fields } from "#lib/apple-emulator/control/fields.ts";
import { present } from "#lib/apple-emulator/control/read-location.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";

/** One reader for each thing that others may do. */
const readers: { [K in OutsideAct["do"]]: (fields: Fields) => object } = {
  assign: (fields) => ({ ...readAsset(fields), ...readTargets(fields) }),
  unassign: (fields) => ({ ...readAsset(fields), ...readTargets(fields) }),
  revoke: readTargets,
  purchase: (fields) => ({ ...readAsset(fields), count: fields.number("count") }),
  refund: (fields) => ({ ...readAsset(fields), count: fields.number("count") }),
  move: (fields) => ({ ...readAsset(fields), count: fields.number("count"), toUId: fields.text("toUId") }),
  unlimited: (fields) => ({ ...readAsset(fields), on: fields.flagOr("on") ?? true }),
  churn: (fields) => ({ titles: fields.number("titles"), holders: fields.numberOr("holders") }),
  rename: (fields) => ({ name: fields.text("name") }),
  relocate: (fields) => ({ country: fields.text("country") }),
  claim: (fields) => ({
    name: fields.text("name"),
    id: fields.textOr("id"),
    metadata: fields.textOr("metadata"),
  }),
  "new-token": (fields) => ({
    kind: fields.oneOfOr("kind", ["valid", "read-only"]),
    account: fields.textOr("account"),
    days: fields.numberOr("days"),
  }),
  "revoke-token": (fields) => ({ text: fields.textOr("text") }),
  "expire-token": (fields) => ({ text: fields.textOr("text") }),
  "change-password": (fields) => ({ account: fields.textOr("account") }),
  "accept-invite": (fields) => ({
    inviteCode: fields.textOr("inviteCode"),
    clientUserId: fields.textOr("clientUserId"),
    account: fields.textOr("account"),
  }),
  "create-user": (fields) => ({
    clientUserId: fields.text("clientUserId"),
    email: fields.textOr("email"),
    managedAppleId: fields.textOr("managedAppleId"),
  }),
  "retire-user": (fields) => ({ clientUserId: fields.text("clientUserId") }),
  subscribe: (fields) => ({
    adamId: fields.number("adamId"),
    parentAdamId: fields.numberOr("parentAdamId"),
    renewing: fields.numberOr("renewing"),
    expiring: fields.numberOr("expiring"),
    periodEndDate: fields.textOr("periodEndDate"),
  }),
};

const names = Object.keys(readers) as OutsideAct["do"][];

export function readAct(fields: Fields): OutsideAct {
  const name = fields.oneOf("do", names);
  return present({ do: name, ...readers[name](fields) }) as OutsideAct;
}

function readAsset(fields: Fields): object {
  return { adamId: fields.text("adamId"), pricingParam: fields.oneOfOr("pricingParam", ["STDQ", "PLUS"]) };
}

function readTargets(fields: Fields): object {
  return { clientUserIds: fields.textsOr("clientUserIds"), serialNumbers: fields.textsOr("serialNumbers") };
}
