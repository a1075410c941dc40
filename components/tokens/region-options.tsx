import { regionName } from "#components/tokens/region-names.ts";
import { regions } from "#lib/domain/tokens/region.ts";

const byName = regions
  .map((region) => ({ region, name: regionName(region) }))
  .toSorted((one, other) => one.name.localeCompare(other.name, "en-US"));

/** Every country as an option, by name. */
export function RegionOptions() {
  return (
    <>
      <option value="" disabled>
        Choose a country
      </option>
      {byName.map(({ region, name }) => (
        <option key={region} value={region}>
          {name}
        </option>
      ))}
    </>
  );
}
