"use client";

import type { RuleDraft } from "#components/holder-groups/use-rule-draft.ts";
import {
  fieldWords,
  opWords,
  placeholders,
  type RuleNames,
  valueWord,
} from "#components/holder-groups/rule-words.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select-field.tsx";
import { TextInput } from "#components/ui/text-field.tsx";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import {
  fieldsOf,
  MOST_TERMS,
  opsOf,
  type Rule,
  type RuleField,
  type RuleOp,
} from "#lib/domain/holder-groups/rule.ts";
import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import { sources } from "#lib/domain/inventory/list-filter.ts";
import { platforms } from "#lib/domain/inventory/platform.ts";

interface RuleBuilderProps {
  kind: HolderKind;
  draft: RuleDraft;
  names: RuleNames;
}

/** The terms of a rule, one below the other; the draft goes with the form as JSON. */
export function RuleBuilder({ kind, draft, names }: RuleBuilderProps) {
  const { rule, change, add, remove, match } = draft;
  const fields = fieldsOf(kind).filter((field) => field !== "in" || names.lists.length > 0);
  return (
    <fieldset>
      <legend className="label">Who belongs to it</legend>
      <input type="hidden" name="rule" value={JSON.stringify(rule)} />
      <div className="grid gap-2">
        <Select
          aria-label="How many of these must fit"
          value={rule.match}
          onChange={(event) => match(event.target.value as Rule["match"])}
        >
          <option value="all">Whoever all of these fit</option>
          <option value="any">Whoever any of these fits</option>
        </Select>
        {rule.terms.map((term, at) => (
          <div
            key={at}
            className="flex flex-wrap items-center gap-2"
            role="group"
            aria-label={`Condition ${at + 1}`}
          >
            <Select
              aria-label="What is asked"
              value={term.field}
              onChange={(event) => change(at, { field: event.target.value as RuleField })}
            >
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldWords[field]}
                </option>
              ))}
            </Select>
            <Select
              aria-label="How it is compared"
              value={term.op}
              onChange={(event) => change(at, { op: event.target.value as RuleOp })}
            >
              {opsOf(term.field).map((op) => (
                <option key={op} value={op}>
                  {opWords[op]}
                </option>
              ))}
            </Select>
            <Value
              field={term.field}
              value={term.value}
              names={names}
              onChange={(value) => change(at, { value })}
            />
            {rule.terms.length > 1 && (
              <IconButton icon="x" label={`Leave condition ${at + 1} out`} onClick={() => remove(at)} />
            )}
          </div>
        ))}
        {rule.terms.length < MOST_TERMS && (
          <p>
            <Button size="sm" icon="plus" onClick={add}>
              Add a condition
            </Button>
          </p>
        )}
      </div>
    </fieldset>
  );
}

interface ValueProps {
  field: RuleField;
  value: string;
  names: RuleNames;
  onChange: (value: string) => void;
}

function Value({ field, value, names, onChange }: ValueProps) {
  const options = valuesOf(field, names);
  if (!options)
    return (
      <span className="grow">
        <TextInput
          aria-label="Value"
          value={value}
          maxLength={255}
          autoComplete="off"
          placeholder={placeholders[field]}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    );
  return (
    <Select aria-label="Value" value={value} onChange={(event) => onChange(event.target.value)}>
      {!options.includes(value) && <option value={value}>Choose</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {valueWord({ field, value: option }, names)}
        </option>
      ))}
    </Select>
  );
}

/** What can be chosen; null where a value is typed. */
function valuesOf(field: RuleField, { groups, lists }: RuleNames): readonly string[] | null {
  if (field === "platform") return platforms;
  if (field === "enrollment") return enrollments;
  if (field === "source") return sources;
  if (field === "group") return groups.map(({ id }) => id);
  return field === "in" ? lists.map(({ id }) => id) : null;
}
