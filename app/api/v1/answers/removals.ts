import { z } from "zod";
import { TokenState } from "#app/api/v1/answers/tokens.ts";
import { Id, Moment } from "#lib/api/shapes.ts";
import { removalStages } from "#lib/domain/tokens/removal.ts";
import type {
  CoveredTitle,
  RemovalPreview as Preview,
  RemovalReport,
  RemovedTitleRecord,
} from "#lib/features/removal/queries.ts";

export const RemovalPreview = z
  .object({
    tokenId: Id,
    name: z.string(),
    state: TokenState,
    mayRevoke: z.boolean().meta({ description: "Whether the token may take licenses back at Apple." }),
    dead: z
      .boolean()
      .meta({ description: "Apple refuses the token: renew it first, or remove without revoking." }),
    blockedBy: z
      .object({ id: Id, number: z.int(), kind: z.string() })
      .nullable()
      .meta({ description: "The operation that has to be over first." }),
    removal: Id.nullable().meta({ description: "The operation that removes it already." }),
    titles: z.int(),
    exclusiveTitles: z.int().meta({ description: "Titles that no other token carries." }),
    licenses: z.int(),
    irrevocable: z.int().meta({ description: "Books: whoever has one keeps it." }),
    needing: z.int().meta({ description: "Holders of shared titles that hold them from this token alone." }),
    coverable: z.int().meta({ description: "So many of them other tokens could give a license to." }),
    holders: z.object({ devices: z.int(), people: z.int() }).nullable(),
    groups: z.array(z.string()).meta({ description: "The groups that see the token." }),
    openPlans: z.int(),
    waitingWishes: z.int(),
  })
  .meta({ id: "RemovalPreview", description: "What removing a content token would change." });

export const removalAnswer = (preview: Preview): z.input<typeof RemovalPreview> => {
  const { token, ways, sums, waiting, blockedBy, removal, holders, groups } = preview;
  const { exclusive, ...counts } = sums;
  return {
    tokenId: token.id,
    name: token.name,
    state: token.state,
    ...ways,
    blockedBy,
    removal,
    ...counts,
    exclusiveTitles: exclusive,
    holders,
    groups,
    openPlans: waiting.plans,
    waitingWishes: waiting.wishes,
  };
};

export const LeavingTitle = z
  .object({
    titleId: Id,
    name: z.string(),
    kind: z.string(),
    revocable: z.boolean(),
    assigned: z.int(),
    devices: z.int(),
    people: z.int(),
    coverable: z.int(),
    otherTokens: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: "LeavingTitle", description: "A title of a token on its way out." });

export const leavingTitleAnswer = ({ others, ...title }: CoveredTitle): z.input<typeof LeavingTitle> => ({
  titleId: title.titleId,
  name: title.name,
  kind: title.kind,
  revocable: title.revocable,
  assigned: title.assigned,
  devices: title.devices,
  people: title.people,
  coverable: title.coverable,
  otherTokens: others.map(({ id, name }) => ({ id, name })),
});

export const Removal = z
  .object({
    tokenId: Id,
    tokenName: z.string(),
    stage: z.enum(removalStages),
    relicense: z.boolean(),
    revoke: z.boolean(),
    released: z.boolean().meta({ description: "Our name was taken off the location." }),
    removedAt: Moment.nullable(),
    titles: z.int(),
    cameBack: z.int().nullable().meta({
      description: "Licenses that Apple counts as free now and did not before; null while not read.",
    }),
    irrevocable: z.int(),
    uninstalls: z
      .int()
      .meta({ description: "Uninstalls written down that no MDM server carries to their device yet." }),
    uninstalling: z
      .object({ underWay: z.int(), done: z.int(), failed: z.int() })
      .meta({ description: "Uninstalls that MDM servers carry to devices, and what became of them." }),
  })
  .meta({ id: "Removal" });

export const removalReportAnswer = ({ sums, ...report }: RemovalReport): z.input<typeof Removal> => ({
  tokenId: report.tokenId,
  tokenName: report.tokenName,
  stage: report.stage,
  relicense: report.relicense,
  revoke: report.revoke,
  released: report.released,
  removedAt: report.removedAt,
  titles: sums?.titles ?? 0,
  cameBack: sums?.cameBack ?? null,
  irrevocable: sums?.irrevocable ?? 0,
  uninstalls: report.uninstalls,
  uninstalling: {
    underWay: report.uninstalling.underWay,
    done: report.uninstalling.done,
    failed: report.uninstalling.failed,
  },
});

export const RemovedTitle = z
  .object({
    titleId: Id,
    appleId: z.string(),
    name: z.string(),
    kind: z.string(),
    exclusive: z.boolean(),
    holders: z.int(),
    uncovered: z.int().meta({ description: "Holders that no other token could give a license to." }),
    availableBefore: z.int().nullable().meta({ description: "Null where licenses are unlimited." }),
    availableAfter: z.int().nullable(),
  })
  .meta({ id: "RemovedTitle", description: "A title of a removed token, and what came back of it." });

export const removedTitleAnswer = (title: RemovedTitleRecord): z.input<typeof RemovedTitle> => ({
  titleId: title.titleId,
  appleId: title.adamId,
  name: title.name,
  kind: title.kind,
  exclusive: title.exclusive,
  holders: title.holders,
  uncovered: title.uncovered,
  availableBefore: title.limited ? title.availableBefore : null,
  availableAfter: title.limited ? title.availableAfter : null,
});
