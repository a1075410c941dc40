import * as mails from "#lib/data/mails.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const mail = {
  to: "marta@aldermoor.example",
  subject: "Invitation",
  text: "Come in",
  html: "<p>Come in</p>",
};

export default attackTable({
  victim: async ({ groupId }, tx) => ({ id: await mails.insert(tx, { ...mail, groupId }) }),
  look: (tx, { id }) => mails.findUnsent(tx, id),
  attacks: {
    findUnsent: (tx, { id }) => mails.findUnsent(tx, id),
    markSent: (tx, { id }) => mails.markSent(tx, id),
    outbox: async (tx, { id }) => among((await mails.outbox(tx, {}, null)).rows, (row) => row.id === id),
    get: (tx, { id }) => mails.get(tx, id),
    noteFailure: (tx, { id }) => mails.noteFailure(tx, id, { problem: "none", final: true }),
  },
  harmless: { insert: "takes no id: a mail of the customer worked in" },
  behind: {
    findUnsent: "the job that sends mail, at the top of the customer",
    markSent: "the job that sends mail, at the top of the customer",
    noteFailure: "the job that sends mail, at the top of the customer",
  },
});
