import { NewImport } from "../../people/import/new-import.tsx";

export const metadata = { title: "Import devices" };

export default async function ImportDevicesPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  return <NewImport groupId={groupId} kind="device" />;
}
