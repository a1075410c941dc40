import { randomUUID } from "node:crypto";
import * as templateTokens from "#lib/data/template-tokens.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const [tokenId, templateId] = [await plantToken(tx, groupId), randomUUID()];
    await templateTokens.choose(tx, tokenId, templateId);
    return { tokenId, templateId };
  },
  look: (tx, { tokenId }) => templateTokens.get(tx, tokenId),
  attacks: {
    using: (tx, { templateId }) => templateTokens.using(tx, [templateId]),
    get: (tx, { tokenId }) => templateTokens.get(tx, tokenId),
    choose: (tx, { tokenId }) => templateTokens.choose(tx, tokenId, null),
  },
});
