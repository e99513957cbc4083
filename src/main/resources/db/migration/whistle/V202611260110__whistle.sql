-- 吹哨 a desk calls organisations to a matter it keeps in hand. No words in these rows: they lie sealed beside all others
-- of the matter, here are their numbers
create table whistle (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  item smallint not null,
  occasion text not null,
  rung text not null,
  organisation uuid,
  ruler text not null,
  words integer not null,
  blown_by uuid not null,
  blown_person uuid not null,
  blown_at timestamptz not null,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);

-- 一次召集 one organisation that was called, with its own state and clock
create table whistle_call (
  county varchar(6) not null,
  id uuid not null,
  whistle_id uuid not null,
  matter_id uuid not null,
  item smallint not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  organisation uuid not null,
  lead boolean not null,
  state text not null,
  called_at timestamptz not null,
  due_at timestamptz,
  late boolean not null default false,
  arrive_by timestamptz not null,
  arrived_at timestamptz,
  ended_at timestamptz,
  refusal integer,
  ruling integer,
  deed integer,
  withdrawal integer,
  done_person uuid,
  stars smallint,
  opinion integer,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, whistle_id) references whistle (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index whistle_call_open on whistle_call (county, matter_id, item, organisation)
  where state in ('CALLED', 'REFUSED', 'INSISTED', 'ACCEPTED', 'ARRIVED');
create index whistle_call_matter on whistle_call (county, matter_id, called_at);
create index whistle_call_called on whistle_call (county, called_at, id);
create index whistle_call_organisation on whistle_call (county, organisation, called_at, id);
create index whistle_call_due on whistle_call (county, due_at) where due_at is not null;
create index whistle_call_place on whistle_call (county, place_path) where state in ('REFUSED', 'DONE') or late;
