import { NewImport } from "./new-import.tsx";

export const metadata = { title: "Import people" };

export default async function ImportPeoplePage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  return <NewImport groupId={groupId} kind="person" />;
}
