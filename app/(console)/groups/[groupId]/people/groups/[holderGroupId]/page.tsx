import { GroupPage, type GroupPageProps } from "../../../holder-groups/group-page.tsx";

export const metadata = { title: "Group of people" };

export default function PeopleGroupPage(props: GroupPageProps) {
  return <GroupPage kind="person" {...props} />;
}
