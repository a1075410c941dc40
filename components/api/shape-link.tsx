export const shapeAnchor = (name: string) => `shape-${name}`;

/** What a value may be; where it is a shape with a name, a way to that shape. */
export function ShapeLink({ type, shape }: { type: string; shape: string | null }) {
  if (!shape || !type.includes(shape)) return type;
  const [before, ...rest] = type.split(shape);
  return (
    <>
      {before}
      <a className="link" href={`?part=shapes#${shapeAnchor(shape)}`}>
        {shape}
      </a>
      {rest.join(shape)}
    </>
  );
}
