import * as mails from "#lib/data/mails.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

const mail = {
  to: "marta@aldermoor.example",
  subject: "Invitation",
  text: "Come in",
  html: "<p>Come in</p>",
};

export default attackTable({
  victim: async (_ground, tx) => ({ id: await mails.insert(tx, mail) }),
  look: (tx, { id }) => mails.findUnsent(tx, id),
  attacks: {
    findUnsent: (tx, { id }) => mails.findUnsent(tx, id),
    markSent: (tx, { id }) => mails.markSent(tx, id),
    noteFailure: (tx, { id }) => mails.noteFailure(tx, id, { problem: "none", final: true }),
  },
  harmless: { insert: "takes no id: a mail of the customer worked in" },
  sharedInCustomer: "only the job that sends mail, at the top of the customer, reads them",
});
