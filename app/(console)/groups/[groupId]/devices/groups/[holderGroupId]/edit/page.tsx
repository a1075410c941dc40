import { GroupFormPage } from "../../../../holder-groups/group-form-page.tsx";

export const metadata = { title: "Edit a group of devices" };

interface EditPageProps {
  params: Promise<{ groupId: string; holderGroupId: string }>;
}

export default async function EditDevicesGroupPage({ params }: EditPageProps) {
  return <GroupFormPage kind="device" {...await params} />;
}
