import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    await invitationSwitch.set(tx, tokenId, true);
    return { tokenId };
  },
  look: (tx, { tokenId }) => invitationSwitch.isOn(tx, tokenId),
  attacks: {
    isOn: (tx, { tokenId }) => invitationSwitch.isOn(tx, tokenId),
    set: (tx, { tokenId }) => invitationSwitch.set(tx, tokenId, false),
  },
});
