import { GroupsPage, type GroupsPageProps } from "../../holder-groups/groups-page.tsx";

export const metadata = { title: "Groups of people" };

export default function PeopleGroupsPage(props: GroupsPageProps) {
  return <GroupsPage kind="person" {...props} />;
}
