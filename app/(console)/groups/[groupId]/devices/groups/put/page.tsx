import { PutPage, type PutPageProps } from "../../../holder-groups/put-page.tsx";

export const metadata = { title: "Chosen devices" };

export default function PutDevicesPage(props: PutPageProps) {
  return <PutPage kind="device" {...props} />;
}
