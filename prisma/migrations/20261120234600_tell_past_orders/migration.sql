-- What orders came to before timelines were kept, told in the timelines of those they were for.
insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
select o."customerId", who."id", coalesce(o."settledAt", p."createdAt"),
  case when i."state" = 'confirmed' then case o."verb" when 'associate' then 'license-given' else 'license-taken' end
    when i."state" = 'not-sent' then 'license-unsent' else 'license-' || i."state" end,
  jsonb_strip_nulls(jsonb_build_object('titleId', i."titleId", 'tokenId', o."tokenId", 'operationId', i."operationId",
    'verb', case when i."state" <> 'confirmed' then o."verb" end, 'number', i."reason",
    'why', case when i."state" = 'not-sent' then o."problem"->>'reason' end)),
  p."actorKind", p."actorName"
from "OrderItem" i
join "Order" o on o."customerId" = i."customerId" and o."id" = i."orderId"
join "Operation" p on p."customerId" = i."customerId" and p."id" = i."operationId"
cross join lateral (
  select d."id" from "Device" d where i."holder" like 'd:%' and d."customerId" = i."customerId" and d."serial" = substr(i."holder", 3)
  union all
  select u."personId" from "AppleUser" u where i."holder" like 'p:%' and u."customerId" = i."customerId" and u."tokenId" = o."tokenId"
    and u."clientUserId" = substr(i."holder", 3) and u."personId" is not null
) who
where i."state" in ('confirmed', 'refused', 'missing', 'not-sent') and coalesce(o."problem"->>'reason', '') <> 'asked-elsewhere';
