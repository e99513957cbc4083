-- 缓办 more time, a clock that stands still, or striking out: one asks, a second person decides. No words in the row:
-- they lie sealed beside all others of the matter, here is their number
create table respite (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  item smallint not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  kind text not null,
  state text not null,
  entered_at timestamptz not null,
  rung text not null,
  holder_post uuid,
  holder_organisation uuid,
  asked_by uuid not null,
  asked_person uuid not null,
  asked_at timestamptz not null,
  workdays smallint,
  until_at timestamptz,
  reason integer not null,
  approver text not null,
  decided_by uuid,
  decided_at timestamptz,
  decision integer,
  began_at timestamptz,
  ended_at timestamptz,
  answer integer,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index respite_open on respite (county, matter_id, item) where state in ('ASKED', 'RUNNING');
create index respite_matter on respite (county, matter_id, asked_at);
create index respite_asked on respite (county, asked_at, id);
create index respite_waiting on respite (county, place_path, asked_at) where state = 'ASKED';
create index respite_running on respite (county, until_at) where state = 'RUNNING';
