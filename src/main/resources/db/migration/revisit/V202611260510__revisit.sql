-- 回访 somebody who had no hand in a matter asks its reporter after the close-out. No words in the row: they lie sealed
-- beside all others of the matter. closed_seq: the entry of the
-- journal by which it was closed out. confirmed, rated: what the reporter has said by himself since
create table revisit (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  category text not null,
  state text not null,
  closed_at timestamptz not null,
  closed_seq integer not null,
  from_at timestamptz not null,
  due_at timestamptz not null,
  confirmed boolean not null default false,
  rated boolean not null default false,
  tries smallint not null default 0,
  tried_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  result text,
  stars smallint check (stars between 1 and 5),
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index revisit_closing on revisit (county, matter_id, closed_at);
create unique index revisit_open on revisit (county, matter_id) where state = 'DUE';
create index revisit_due on revisit (county, due_at, id) where state = 'DUE';
create index revisit_done on revisit (county, done_at, id) where done_at is not null;
