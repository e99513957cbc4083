-- 轮次计划 what comes round: for whom or what, how often, within which days, who owes it. A change ends the row and begins
-- another one of the same code; stale = its rounds have to be derived again
create table round_plan (
  county varchar(6) not null,
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  selector text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  owed text not null,
  post text,
  rhythm text not null,
  n integer not null,
  lead integer not null check (lead between 0 and 366),
  grace integer not null check (grace between 0 and 366),
  form text not null,
  priority integer not null,
  valid_from date not null,
  valid_until date,
  stale boolean not null default true,
  version integer not null default 0,
  primary key (county, id),
  unique (county, code, version),
  foreign key (county, place_id) references place (county, id),
  check ((owed = 'POST') = (post is not null))
);
create unique index round_plan_valid on round_plan (county, code) where valid_until is null;

-- 轮次 one time at one subject: derived from its plan as long as it is due, kept as it ended. The id follows from plan,
-- subject and period, so that what is derived again is the same round
create table round (
  county varchar(6) not null,
  id uuid not null,
  plan text not null,
  kind text not null,
  selector text not null,
  subject_id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  holder uuid,
  form text not null,
  priority integer not null,
  period date not null,
  start_on date not null,
  due_on date not null,
  end_on date not null,
  state text not null,
  done_on date,
  done_by uuid,
  record_id uuid,
  reason text,
  note bytea,
  primary key (county, id),
  unique (county, plan, subject_id, period),
  foreign key (county, place_id) references place (county, id)
);
create index round_holder on round (county, holder, due_on) where state = 'DUE';
create index round_place on round (county, place_path, due_on);
create index round_due on round (county, due_on, id) where state = 'DUE';
create index round_end on round (county, end_on) where state = 'DUE';
create index round_subject on round (county, subject_id, due_on);
alter table round enable row level security;
alter table round force row level security;
create policy round_scope on round using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));

-- 停轮 no round goes to this place and what lies below it, or to one subject, as long as it lasts
create table round_mute (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  subject_id uuid,
  reason text not null,
  since date not null,
  until date,
  muted_by uuid not null,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create unique index round_mute_once on round_mute (county, place_id, subject_id) nulls not distinct where until is null;
create index round_mute_path on round_mute (county, place_path) where until is null;
alter table round_mute enable row level security;
alter table round_mute force row level security;
create policy round_mute_scope on round_mute using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));

-- 轮次日结 up to which day a county's rounds are swept; its row is also the turn of whoever derives many of them
create table round_day (
  county varchar(6) not null,
  swept_on date not null,
  primary key (county)
);

create view round_fact with (security_invoker = true) as
select county, id, plan, kind, selector, subject_id, place_path, holder, state, due_on, end_on, done_on
from round;

-- 轮次计数 what came to an end, on the day it was due
create view round_tally_fact with (security_invoker = true) as
select r.county, r.id, r.place_path, r.due_on as day, c.counter,
  array['plan:' || r.plan, 'what:' || r.kind || '/' || r.selector] as slices
from round r
cross join lateral (
  values (r.state), (case when r.state = 'DONE' and r.done_on <= r.due_on then 'IN_TIME' end)) c (counter)
where r.state <> 'DUE' and c.counter is not null;

-- 地点轮次 places in use by kind: what has to be looked at, whoever lives there
create view place_round with (security_invoker = true) as
select county, id, id as place_id, path as place_path, kind as selector, date '1970-01-01' as since,
  null::date as event_on, null::uuid as guardian
from place
where retired_at is null;
