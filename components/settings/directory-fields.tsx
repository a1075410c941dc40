import { CheckRow } from "#components/ui/checkbox.tsx";
import { TextField } from "#components/ui/text-field.tsx";

interface DirectoryFieldsProps {
  directory?: { name: string; adopts: boolean; managedAccounts: boolean };
  errors: Readonly<Record<string, string>>;
}

/** What a directory is called, and what it may change. */
export function DirectoryFields({ directory, errors }: DirectoryFieldsProps) {
  return (
    <>
      <TextField
        id="directory-name"
        name="name"
        label="Name"
        hint="Such as Entra ID. Activity names it."
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={directory?.name}
        error={errors["name"]}
      />
      <CheckRow
        id="managedAccounts"
        label="userName is the Managed Apple Account"
        defaultChecked={directory?.managedAccounts}
      >
        Turn it on where people sign in to Apple with the same name, as with federated accounts.
      </CheckRow>
      <CheckRow
        id="adopts"
        label="May take over people who are here already"
        defaultChecked={directory?.adopts}
      >
        People who came by a table or by hand, found by e-mail address or account. Otherwise they are left as
        they are, and the directory is told.
      </CheckRow>
    </>
  );
}
