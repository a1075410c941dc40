import * as mails from "#lib/data/mails.ts";
import * as people from "#lib/data/people.ts";
import * as recipients from "#lib/data/recipients.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const fields = { groupId, name: "Ines Carrow", email: null, managedAccount: null, source: "manual" };
    const personId = await people.insert(tx, fields);
    const mail = { to: "ines@aldermoor.example", subject: "Come in", text: "Come", html: "<p>Come</p>" };
    return { personId, mailId: await mails.insert(tx, { ...mail, personId }) };
  },
  look: (tx, { personId }) => recipients.lastMail(tx, personId),
  attacks: {
    get: (tx, { personId }) => recipients.get(tx, personId),
    lastMail: (tx, { personId }) => recipients.lastMail(tx, personId),
  },
  harmless: { ownAddress: "takes no id: the address of who is at work" },
});
