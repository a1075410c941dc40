import { PutPage, type PutPageProps } from "../../../holder-groups/put-page.tsx";

export const metadata = { title: "Chosen people" };

export default function PutPeoplePage(props: PutPageProps) {
  return <PutPage kind="person" {...props} />;
}
