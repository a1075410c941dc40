-- The last wall: Postgres itself hides every other customer's rows, and rows of groups out of reach.
-- transaction() sets three settings: app.customer_id, app.reach (the group and those below it), app.sight (reach and its ancestors).

insert into "Installation" ("id") values (1);

do $$
declare
  mine constant text := '("customerId" = (select nullif(current_setting(''app.customer_id'', true), '''')::uuid))';
  reach constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.reach'', true), ''''), '',''))::uuid[]))';
  sight constant text := '("groupId" = any ((select string_to_array(nullif(current_setting(''app.sight'', true), ''''), '',''))::uuid[]))';
  name text;
begin
  -- The customer's, whoever of its members looks; lib/data narrows what is mirrored from Apple to reach.
  foreach name in array array[
    'NumberSequence', 'IdempotencyKey', 'OutgoingMail', 'Title', 'Asset', 'License', 'AppleUser', 'Metadata', 'Icon',
    'SearchWord', 'ImportRow', 'PlanRow', 'OperationLog', 'Order', 'OrderItem'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_customer on %I using %s with check %s', name, mine, mine);
  end loop;

  -- A group's own.
  foreach name in array array['Device', 'Person', 'Plan', 'Operation', 'MemberInvitation', 'ApiKey', 'AuditEntry'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy in_reach on %I using (%s and %s) with check (%s and %s)', name, mine, reach, mine, reach);
  end loop;

  -- A parent's token is seen below, changed only where it lives.
  alter table "ContentToken" enable row level security;
  alter table "ContentToken" force row level security;
  execute format('create policy in_sight on "ContentToken" for select using (%s and %s)', mine, sight);
  execute format('create policy add_in_reach on "ContentToken" for insert with check (%s and %s)', mine, reach);
  execute format('create policy change_in_reach on "ContentToken" for update using (%s and %s) with check (%s and %s)', mine, reach, mine, reach);
  execute format('create policy remove_in_reach on "ContentToken" for delete using (%s and %s)', mine, reach);

  -- The tree: what is in sight; all of it while reach is being computed or the tree itself is changed.
  alter table "OrganizationGroup" enable row level security;
  alter table "OrganizationGroup" force row level security;
  execute format(
    'create policy in_sight on "OrganizationGroup" using (%s and (current_setting(''app.tree'', true) = ''on'' or %s)) with check (%s)',
    mine, replace(sight, '"groupId"', '"id"'), mine
  );
end $$;

alter table "Customer" enable row level security;
alter table "Customer" force row level security;
create policy own_customer on "Customer"
  using ("id" = (select nullif(current_setting('app.customer_id', true), '')::uuid))
  with check ("id" = (select nullif(current_setting('app.customer_id', true), '')::uuid));
