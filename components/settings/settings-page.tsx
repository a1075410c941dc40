import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { type SettingsCounts, type SettingsTab, SettingsTabs } from "#components/settings/settings-tabs.tsx";
import type { Role } from "#lib/domain/access/permission.ts";

export interface SettingsPlace {
  groupId: string;
  /** From the customer down to the group. */
  path: readonly { name: string }[];
  role: Role;
  counts?: SettingsCounts | undefined;
}

interface SettingsPageProps {
  place: SettingsPlace;
  on: SettingsTab;
  title: string;
  sentence: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function SettingsPage({ place, on, title, sentence, actions, children }: SettingsPageProps) {
  const { groupId, path, ...tabs } = place;
  const groups = path.map(({ name }) => ({ label: name }));
  const crumbs = [...groups, { label: "Settings" }, { label: title }];
  return (
    <Page crumbs={crumbs}>
      <PageHead title={title} sentence={sentence} actions={actions} />
      <SettingsTabs groupId={groupId} on={on} {...tabs} />
      {children}
    </Page>
  );
}
