import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NoPlace } from "#components/access/no-place.tsx";
import { placesHere } from "#lib/auth/places.ts";
import { memberHere } from "#lib/auth/session.ts";
import { isSetUp } from "#lib/features/setup/queries.ts";
import { signOutAction } from "./(console)/actions.ts";

/** Leads to where the member was last, to sign-in, or to how a new server is set up. */
export default async function FirstPage() {
  if (!(await memberHere())) redirect((await isSetUp()) ? "/sign-in" : "/setup");
  const places = await placesHere();
  const last = (await cookies()).get("group")?.value;
  const reached = places.some(({ groups }) => groups.some(({ id }) => id === last));
  const groupId = reached ? last : places[0]?.topGroupIds[0];
  if (groupId) redirect(`/groups/${groupId}`);
  return <NoPlace signOut={signOutAction} />;
}
