"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormAction, idle } from "#lib/actions/result.ts";
import type { FoundPerson } from "#lib/features/templates/queries.ts";

const PAUSE_MS = 250;

interface PersonPickerProps {
  find: FormAction<FoundPerson[]>;
  /** Null for the invented one. */
  chosen: FoundPerson | null;
  onChoose: (person: FoundPerson | null) => void;
}

/** For whom the invitation is shown: an invented person, or one of ours, found by the beginnings of their words. */
export function PersonPicker({ find, chosen, onChoose }: PersonPickerProps) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ query: string; people: FoundPerson[] } | null>(null);
  const id = useId();
  useEffect(() => {
    if (query.trim() === "") return;
    let passed = false;
    const timer = setTimeout(() => {
      const form = new FormData();
      form.set("query", query);
      void find(idle, form).then((result) => {
        if (!passed && result.status === "done") setFound({ query, people: result.value });
      });
    }, PAUSE_MS);
    return () => {
      passed = true;
      clearTimeout(timer);
    };
  }, [find, query]);

  const choose = (person: FoundPerson | null) => {
    setQuery("");
    setFound(null);
    onChoose(person);
  };
  const people = query.trim() !== "" && found?.query === query ? found.people : null;
  return (
    <div>
      <TextField
        id={id}
        name="person"
        label="Show it for"
        placeholder={chosen ? chosen.name : "An invented person"}
        hint="Type the beginning of a name or of an e-mail address."
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {people && (
        <ul className="grid gap-1 pt-2" aria-label="People found">
          {people.map((person) => (
            <li key={person.id}>
              <Button size="sm" onClick={() => choose(person)}>
                {person.email ? `${person.name}, ${person.email}` : `${person.name}, no e-mail address`}
              </Button>
            </li>
          ))}
          {people.length === 0 && <li className="text-ink-2">Nobody is called that.</li>}
        </ul>
      )}
      {chosen && (
        <p className="pt-2">
          <Button size="sm" onClick={() => choose(null)}>
            Back to the invented person
          </Button>
        </p>
      )}
    </div>
  );
}
