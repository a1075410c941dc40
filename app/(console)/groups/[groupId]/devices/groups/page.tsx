import { GroupsPage, type GroupsPageProps } from "../../holder-groups/groups-page.tsx";

export const metadata = { title: "Groups of devices" };

export default function DevicesGroupsPage(props: GroupsPageProps) {
  return <GroupsPage kind="device" {...props} />;
}
