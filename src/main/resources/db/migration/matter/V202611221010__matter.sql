-- 编号 human numbers are taken in blocks of 20 per county and day
create table matter_number (
  county varchar(6) not null,
  day date not null,
  next integer not null,
  primary key (county, day)
);

-- 事项 no words and no person in this row: they are sealed in matter_text and matter_reporter
create table matter (
  county varchar(6) not null,
  id uuid not null,
  number text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  kind text not null,
  category text not null,
  channel text not null,
  state text not null,
  private boolean not null,
  verified boolean not null,
  urgent boolean not null,
  opened_at timestamptz not null,
  accepted_at timestamptz,
  closed_at timestamptz,
  closed_in_time boolean,
  ended_rung text,
  solved boolean,
  satisfied boolean,
  stars smallint,
  reopened smallint not null default 0,
  released_text text,
  released_at timestamptz,
  follows uuid,
  link_hash bytea not null,
  version integer not null default 0,
  primary key (county, id),
  unique (county, number),
  foreign key (county, place_id) references place (county, id)
);
create index matter_path on matter (county, place_path, opened_at);
create index matter_opened on matter (county, opened_at, id);
create index matter_open on matter (county, place_path) where state not in ('CLOSED', 'CONFIRMED', 'REJECTED', 'VOID');
create index matter_closed on matter (county, closed_at, id) where closed_at is not null;

-- 事项之一件 each item is closed on its own; every open item has a holder and a due time. The holder owes the next
-- move; the handler did the work and gets it back when the check sends it to be redone
create table matter_item (
  county varchar(6) not null,
  matter_id uuid not null,
  item smallint not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  category text not null,
  state text not null,
  rung text not null,
  holder_post uuid,
  holder_organisation uuid,
  handler_post uuid,
  handler_organisation uuid,
  opened_at timestamptz not null,
  entered_at timestamptz not null,
  due_at timestamptz,
  soon_at timestamptz,
  granted_seconds bigint not null default 0,
  fed_back_by uuid,
  fed_back_rung text,
  closed_at timestamptz,
  closed_in_time boolean,
  late boolean not null default false,
  redone smallint not null default 0,
  version integer not null default 0,
  primary key (county, matter_id, item),
  foreign key (county, matter_id) references matter (county, id)
);
create index matter_item_due on matter_item (county, due_at, matter_id) where due_at is not null;
create index matter_item_desk on matter_item (county, holder_organisation, due_at, matter_id) where due_at is not null;
create index matter_item_post on matter_item (county, holder_post, due_at, matter_id) where due_at is not null;
create index matter_item_open_path on matter_item (county, place_path, due_at)
  include (soon_at, state, holder_organisation) where due_at is not null;

-- 文字 every word about a matter, sealed: what was reported, what was noted at each act
create table matter_text (
  county varchar(6) not null,
  matter_id uuid not null,
  seq integer not null,
  item smallint not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  kind text not null,
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (county, matter_id, seq),
  foreign key (county, matter_id) references matter (county, id)
);

-- 反映人
create table matter_reporter (
  county varchar(6) not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  person_id uuid,
  account_id uuid,
  name_sealed bytea,
  phone_sealed bytea,
  phone_masked text,
  name_to_chiefs boolean not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
create index matter_reporter_account on matter_reporter (county, account_id) where account_id is not null;

-- 同问 others who said: this is mine too
create table matter_follower (
  county varchar(6) not null,
  matter_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (county, matter_id, account_id),
  foreign key (county, matter_id) references matter (county, id)
);

alter table matter_text enable row level security;
alter table matter_text force row level security;
create policy matter_text_scope on matter_text using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'm' || matter_id::text));
alter table matter_reporter enable row level security;
alter table matter_reporter force row level security;
create policy matter_reporter_scope on matter_reporter using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'm' || matter_id::text or s = 'u' || account_id::text));

-- what the read side counts
create view matter_fact with (security_invoker = true) as
select county, id, place_path, category as kind, channel, state, opened_at as opened,
       accepted_at as accepted, closed_at as closed, closed_in_time as in_time,
       solved, satisfied, ended_rung, reopened, number
from matter;

-- what the read side counts of the present: open items only, by their due time
create view matter_open_fact with (security_invoker = true) as
select county, matter_id as id, item, place_path, category as kind, state, rung, due_at, soon_at
from matter_item
where due_at is not null;
