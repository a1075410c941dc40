import { OneImport } from "../one-import.tsx";
import type { ListSearch } from "../../../list-query.ts";

export const metadata = { title: "Import people" };

interface PersonImportPageProps {
  params: Promise<{ groupId: string; importId: string }>;
  searchParams: Promise<ListSearch>;
}

export default function PersonImportPage(props: PersonImportPageProps) {
  return <OneImport kind="person" {...props} />;
}
