-- A subscription node is one string instead of an array of four values (docs/spec.md §6):
-- {"b<brand>[.<channel>[.<topic>]]": "<s, u or w> <as of in epoch milliseconds> <import> <point of contact>"}
-- PostgreSQL read and kept each number of it as a decimal of its own.

update customer set subscriptions = (
    select jsonb_object_agg(key, concat_ws(' ', value ->> 0, value ->> 1, value ->> 2, value ->> 3))
    from jsonb_each(subscriptions))
  where subscriptions is not null;

update customer_change set former = (
    select jsonb_object_agg(key, case when key ~ '^b[0-9]' and jsonb_typeof(value) = 'array'
      then to_jsonb(concat_ws(' ', value ->> 0, value ->> 1, value ->> 2, value ->> 3)) else value end)
    from jsonb_each(former))
  where former::text ~ '"b[0-9]';

update import_undo_kept set
    present = (
      select jsonb_object_agg(key, case when jsonb_typeof(value) = 'array'
        then to_jsonb(concat_ws(' ', value ->> 0, value ->> 1, value ->> 2, value ->> 3)) else value end)
      from jsonb_each(present)),
    former = (
      select jsonb_object_agg(key, case when jsonb_typeof(value) = 'array'
        then to_jsonb(concat_ws(' ', value ->> 0, value ->> 1, value ->> 2, value ->> 3)) else value end)
      from jsonb_each(former))
  where value_key ~ '^b[0-9]';
