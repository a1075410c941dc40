import { GroupFormPage } from "../../../holder-groups/group-form-page.tsx";

export const metadata = { title: "New group of people" };

export default async function NewPeopleGroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  return <GroupFormPage kind="person" groupId={(await params).groupId} />;
}
