import type { Chance } from "#lib/apple-emulator/chance.ts";
import type { InventoryPerson } from "#lib/apple-emulator/state/world.ts";

export const REHEARSAL_DOMAIN = "aldermoor.example";

const given =
  "Ines Paula Lena Þórdís Wilhelmina Anh Tomás Aoife Jamal Mirela Oskar Yui Ngozi Piotr Elif Rowan Samir Greta Ioana Callum";
const family = [
  "Carrow",
  "Haas",
  "Bergström",
  "Okafor",
  "van der Meer",
  "Nguyễn",
  "Ortega",
  "Byrne",
  "Idris",
  "Kowalska",
];

/** Eighty people; a few of them have no Managed Apple Account. */
export function rehearsalPeople(chance: Chance): InventoryPerson[] {
  const taken = new Set<string>();
  return Array.from({ length: 80 }, (_, index) => {
    const first = given.split(" ")[index % 20] ?? "";
    const last = family[(index * 7 + Math.floor(index / 20)) % 10] ?? "";
    const email = `${freeMailbox(first, last, taken)}@${REHEARSAL_DOMAIN}`;
    return {
      clientUserId: chance.uuid(),
      name: `${first} ${last}`,
      email,
      ...(index % 9 !== 0 && { managedAppleId: email }),
    };
  });
}

function freeMailbox(first: string, last: string, taken: Set<string>): string {
  const plain = `${first}.${last}`
    .replaceAll("Þ", "Th")
    .normalize("NFKD")
    .replace(/[^A-Za-z.]/g, "")
    .toLowerCase();
  let mailbox = plain;
  for (let next = 2; taken.has(mailbox); next++) mailbox = `${plain}${next}`;
  taken.add(mailbox);
  return mailbox;
}
