const appleTemplate =
  "https://buy.itunes.apple.com/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount?inviteCode=%25inviteCode%25&mt=8";

/** The address at which a person accepts an invitation, from the template in the service configuration. */
export function invitationUrl(template: string | null | undefined, inviteCode: string): string {
  const code = encodeURIComponent(inviteCode);
  const filled = (template || appleTemplate).replace(/%25inviteCode%25|%inviteCode%/gi, () => code);
  if (filled.includes(code)) return filled;
  const url = new URL(filled);
  url.searchParams.set("inviteCode", inviteCode);
  return url.href;
}
