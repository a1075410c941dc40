import "server-only";
import { database } from "#lib/data/client.ts";

export interface SignInRecord {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  theme: string;
  density: string;
  shortcuts: boolean;
}

export function findByEmail(email: string): Promise<SignInRecord | null> {
  return database().prisma.member.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      theme: true,
      density: true,
      shortcuts: true,
    },
  });
}

export interface MemberSettings {
  theme: string;
  density: string;
  shortcuts: boolean;
}

export async function saveSettings(memberId: string, settings: Partial<MemberSettings>): Promise<void> {
  await database().prisma.member.update({ where: { id: memberId }, data: settings });
}

export async function savePassword(memberId: string, passwordHash: string): Promise<void> {
  await database().prisma.member.update({ where: { id: memberId }, data: { passwordHash } });
}

export async function saveName(memberId: string, name: string): Promise<void> {
  await database().prisma.member.update({ where: { id: memberId }, data: { name } });
}
