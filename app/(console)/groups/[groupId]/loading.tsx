import { Page } from "#components/layout/page.tsx";
import { SkeletonHead, SkeletonTable } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <Page crumbs={[]}>
      <SkeletonHead />
      <SkeletonTable heads={["Name", "Group", "State", "When"]} widths={[0, 164, 130, 130]} />
    </Page>
  );
}
