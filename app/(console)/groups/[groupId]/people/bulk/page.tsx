import { Many, type ManyProps } from "./many.tsx";

export const metadata = { title: "Edit people" };

export default function EditPeoplePage(props: ManyProps) {
  return <Many kind="person" {...props} />;
}
