import { GroupPage, type GroupPageProps } from "../../../holder-groups/group-page.tsx";

export const metadata = { title: "Group of devices" };

export default function DevicesGroupPage(props: GroupPageProps) {
  return <GroupPage kind="device" {...props} />;
}
