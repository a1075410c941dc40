import { Swatch } from "#components/marks/swatch.tsx";

const colors = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The color that stands beside a customer's name. Sends `name` as 1 to 8. */
export function RadioSwatches({
  name = "swatch",
  chosen = 1,
}: {
  name?: string | undefined;
  chosen?: number | undefined;
}) {
  return (
    <fieldset className="colors">
      <legend className="label">Color</legend>
      <div>
        {colors.map((color) => (
          <label key={color}>
            <input
              type="radio"
              name={name}
              value={color}
              aria-label={`Color ${color}`}
              defaultChecked={color === chosen}
            />
            <Swatch color={color} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
