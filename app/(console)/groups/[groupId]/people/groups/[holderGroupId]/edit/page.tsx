import { GroupFormPage } from "../../../../holder-groups/group-form-page.tsx";

export const metadata = { title: "Edit a group of people" };

interface EditPageProps {
  params: Promise<{ groupId: string; holderGroupId: string }>;
}

export default async function EditPeopleGroupPage({ params }: EditPageProps) {
  return <GroupFormPage kind="person" {...await params} />;
}
