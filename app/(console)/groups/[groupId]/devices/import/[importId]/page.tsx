import { OneImport } from "../../../people/import/one-import.tsx";
import type { ListSearch } from "../../../list-query.ts";

export const metadata = { title: "Import devices" };

interface DeviceImportPageProps {
  params: Promise<{ groupId: string; importId: string }>;
  searchParams: Promise<ListSearch>;
}

export default function DeviceImportPage(props: DeviceImportPageProps) {
  return <OneImport kind="device" {...props} />;
}
