-- 督办规则 from when on a county lets matters rise to the level above: working hours overdue, and how often reopened or
-- sent back to be redone
create table supervision_rule (
  county varchar(6) not null,
  late_hours smallint not null,
  again smallint not null,
  version integer not null default 0,
  primary key (county)
);

-- 督办 no words in this row: they lie sealed beside all others of the matter, here are their numbers
create table supervision (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  cause text not null,
  state text not null,
  desk text not null,
  again smallint not null default 0,
  raised_by uuid not null,
  raised_at timestamptz not null,
  due_at timestamptz,
  reason integer,
  reminders smallint not null default 0,
  reminded_at timestamptz,
  instruction integer,
  answer integer,
  answered_person uuid,
  answered_at timestamptz,
  ended_at timestamptz,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index supervision_open on supervision (county, matter_id) where state <> 'ENDED';
create index supervision_matter on supervision (county, matter_id, raised_at);
create index supervision_raised on supervision (county, raised_at, id);
create index supervision_desk on supervision (county, place_path) where state <> 'ENDED';
