import { sourceWord } from "#components/inventory/words.ts";
import { SelectField } from "#components/ui/select-field.tsx";

const telling = ["scim", "mdm"];

/** Who may change a record from then on. What SCIM or the MDM server tells is taken over only by choosing. */
export function KeptByField({ source }: { source: string }) {
  const owned = telling.includes(source);
  return (
    <SelectField
      id="kept-by"
      name="keptBy"
      label="Kept"
      hint={owned ? `Choose to take it over: ${sourceWord(source)} owns it until then.` : undefined}
      defaultValue={owned ? "" : "hand"}
    >
      {owned && <option value="">{`By ${sourceWord(source)}, as it is`}</option>}
      <option value="hand">By hand: imports leave it alone</option>
      <option value="tables">By tables: the next import may change it</option>
    </SelectField>
  );
}
