import { Many, type ManyProps } from "../../people/bulk/many.tsx";

export const metadata = { title: "Edit devices" };

export default function EditDevicesPage(props: ManyProps) {
  return <Many kind="device" {...props} />;
}
