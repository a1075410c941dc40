import type { ReactNode } from "react";
import { connectorWords } from "#components/mdm/mdm-words.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { connectorKinds, type ConnectorKind, needsApiKey } from "#lib/domain/mdm/connector.ts";

interface ConnectorFieldsProps {
  kind: ConnectorKind;
  /** Chosen when it is added, and for good. */
  onKind?: (kind: ConnectorKind) => void;
  values?: { name: string; url: string; installs: boolean; newcomers: string; enabled: boolean };
  errors: Readonly<Record<string, string>>;
  /** Between its address and what it may do. */
  children?: ReactNode;
}

export function ConnectorFields({ kind, onKind, values, errors, children }: ConnectorFieldsProps) {
  const asksKey = needsApiKey(kind);
  return (
    <>
      {onKind && (
        <SelectField
          id="kind"
          label="Server"
          value={kind}
          onChange={(event) => onKind(event.target.value as ConnectorKind)}
          error={errors["kind"]}
        >
          {connectorKinds.map((one) => (
            <option key={one} value={one}>
              {connectorWords[one]}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        id="name"
        label="Name"
        required
        autoComplete="off"
        defaultValue={values?.name}
        error={errors["name"]}
      />
      <TextField
        id="url"
        label="Address"
        hint={asksKey ? "Of the server itself, without /v1." : "Commands are posted there, signed."}
        type="url"
        required
        autoComplete="off"
        defaultValue={values?.url}
        error={errors["url"]}
      />
      {asksKey && (
        <TextField
          id="apiKey"
          label="API key"
          hint={
            values
              ? "Leave it empty to keep the one that is there."
              : "Sealed here, and shown to nobody again."
          }
          type="password"
          required={!values}
          autoComplete="off"
          error={errors["apiKey"]}
        />
      )}
      {children}
      <SelectField
        id="newcomers"
        label="Devices that the inventory lacks"
        defaultValue={values?.newcomers ?? "offer"}
        error={errors["newcomers"]}
      >
        <option value="offer">Offer them, to be added by hand</option>
        <option value="add">Add them when they enroll</option>
      </SelectField>
      <CheckRow
        id="installs"
        value="yes"
        label="Install apps once they are licensed"
        defaultChecked={values?.installs ?? false}
      >
        When Apple has confirmed a license, the app follows on the device. Never before.
      </CheckRow>
      {values && (
        <CheckRow id="enabled" value="yes" label="In use" defaultChecked={values.enabled}>
          Without it nothing is sent; what the server tells is still heard.
        </CheckRow>
      )}
    </>
  );
}
