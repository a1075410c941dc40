import { initialsOf } from "#components/marks/initials.ts";

/** Someone's name with the two letters of it. */
export function Person({ name }: { name: string }) {
  return (
    <span className="person">
      <Face name={name} />
      {name}
    </span>
  );
}

export function Face({ name, large }: { name: string; large?: boolean | undefined }) {
  return (
    <span className={large ? "face face-lg" : "face"} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
