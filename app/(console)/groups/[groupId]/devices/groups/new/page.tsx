import { GroupFormPage } from "../../../holder-groups/group-form-page.tsx";

export const metadata = { title: "New group of devices" };

export default async function NewDevicesGroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  return <GroupFormPage kind="device" groupId={(await params).groupId} />;
}
