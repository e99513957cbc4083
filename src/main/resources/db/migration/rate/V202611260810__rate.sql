-- 公式 how a rate is made of counters from a day on; the latest row of a code that has begun holds, unless it says
-- that the rate has ended. Without a row the rate is as it was shipped
create table rate_formula (
  county varchar(6) not null,
  code text not null,
  valid_from date not null,
  name_zh text not null,
  name_en text not null,
  parts text[] not null,
  wholes text[] not null,
  weight smallint not null,
  ended boolean not null,
  primary key (county, code, valid_from)
);

-- 剔除申诉 an organisation asks that an item is not counted for it. No words in the row: they lie sealed beside all
-- others of the matter, here is their number
create table rate_appeal (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  item smallint not null,
  organisation_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  state text not null,
  reason integer not null,
  asked_by uuid not null,
  asked_person uuid not null,
  asked_at timestamptz not null,
  decision integer,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index rate_appeal_once on rate_appeal (county, matter_id, item, organisation_id)
  where state in ('ASKED', 'GRANTED');
create index rate_appeal_asked on rate_appeal (county, asked_at, id);

-- 计数事实 each row counts one of a counter, for whoever did it: a desk for accepting, dispatching and checking, the
-- holder for what it held, the handler for what became of its work. What was appealed against with success is not
-- counted for that organisation
create view rate_fact with (security_invoker = true) as
select f.county, f.id, f.item, f.place_path, f.kind, f.rung, f.organisation, f.moment, f.action, f.counter,
       (f.moment at time zone 'Asia/Shanghai')::date as day,
       array_remove(array['o:' || f.organisation, 'r:' || f.rung, 'c:' || f.kind], null) as slices
from (
  select s.county, s.id, s.item, s.place_path, s.kind, c.rung, c.organisation, s.moment, s.action, c.counter
  from matter_stage_fact s
  cross join lateral (
    select case when length(s.place_path) >= 12 and substr(s.place_path, 10, 3) <> '000' then 'COMMUNITY_DESK'
                when length(s.place_path) >= 9 and substr(s.place_path, 7, 3) <> '000' then 'STREET_DESK'
                else 'COUNTY_DESK' end as rung) d
  cross join lateral (values
    ('ACCEPTED', s.state = 'REPORTED' and s.action = 'ACCEPT', d.rung, s.holder),
    ('ACCEPTED_IN_TIME', s.state = 'REPORTED' and s.action = 'ACCEPT' and s.in_time, d.rung, s.holder),
    ('REJECTED', s.state = 'REPORTED' and s.action = 'REJECT', d.rung, s.holder),
    ('DISPATCHED', s.state = 'ACCEPTED' and s.action = 'DISPATCH', d.rung, s.holder),
    ('DISPATCHED_IN_TIME', s.state = 'ACCEPTED' and s.action = 'DISPATCH' and s.in_time, d.rung, s.holder),
    ('MISDIRECTED', s.state = 'ACCEPTED' and s.action = 'DISPATCH' and s.entered_by = 'SEND_BACK' and not s.again, d.rung, s.holder),
    ('TAKEN', s.state = 'DISPATCHED' and s.action = 'TAKE', s.rung, s.holder),
    ('TAKEN_IN_TIME', s.state = 'DISPATCHED' and s.action = 'TAKE' and s.in_time, s.rung, s.holder),
    ('MISSED', s.state = 'DISPATCHED' and s.action = 'PASS_UP' and s.by_itself, s.rung, s.holder),
    ('RETURNED', s.action = 'SEND_BACK', s.rung, s.holder),
    ('SHIRKED', s.state = 'ACCEPTED' and s.action = 'DISPATCH' and s.entered_by = 'SEND_BACK' and s.again, s.next_rung, s.handler),
    ('PASSED_UP', s.action = 'PASS_UP' and not s.by_itself, s.rung, s.holder),
    ('HANDLED', s.state = 'IN_HAND' and s.action = 'FEED_BACK', s.rung, s.holder),
    ('HANDLED_IN_TIME', s.state = 'IN_HAND' and s.action = 'FEED_BACK' and s.in_time, s.rung, s.holder),
    ('CHECKED', s.state = 'AWAITING_CHECK' and s.action in ('CLOSE_OUT', 'REDO'), d.rung, s.holder),
    ('CHECKED_IN_TIME', s.state = 'AWAITING_CHECK' and s.action in ('CLOSE_OUT', 'REDO') and s.in_time, d.rung, s.holder),
    ('REDONE', s.state = 'AWAITING_CHECK' and s.action = 'REDO', s.rung, s.handler),
    ('CLOSED', s.state = 'AWAITING_CHECK' and s.action = 'CLOSE_OUT', s.rung, s.handler),
    ('CLOSED_IN_TIME', s.state = 'AWAITING_CHECK' and s.action = 'CLOSE_OUT' and not s.late, s.rung, s.handler),
    ('REOPENED', s.state = 'CLOSED' and s.action = 'REOPEN', s.rung, s.handler)
  ) c (counter, holds, rung, organisation)
  where c.holds
  union all
  select a.county, a.id, a.item, a.place_path, a.kind, a.rung, a.handler, a.moment, null::text, c.counter
  from matter_answered_fact a
  cross join lateral (values
    ('ASKED', a.solved is not null),
    ('SOLVED', a.solved),
    ('RATED', a.satisfied is not null),
    ('SATISFIED', a.satisfied)
  ) c (counter, holds)
  where c.holds
  union all
  select r.county, r.id, r.item, r.place_path, r.kind, r.rung, r.holder, r.moment, null::text,
    case r.respite when 'EXTENSION' then 'EXTENDED' else 'SUSPENDED' end
  from respite_fact r
  where r.respite in ('EXTENSION', 'SUSPENSION')
) f
where not exists (
  select 1 from rate_appeal x
  where x.county = f.county and x.matter_id = f.id and x.item = f.item and x.organisation_id = f.organisation
    and x.state = 'GRANTED');
