-- 计数 counts by name and month, one row each: what a work module lets count beside the sums of matters. place_path:
-- county, street or community, with zeros for a skipped level; slice: '' all, else what the module cuts by
create table figure_tally (
  county varchar(6) not null,
  kind text not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  slice text collate "C" not null,
  month date not null,
  counter text not null,
  n integer not null,
  primary key (county, kind, place_path, slice, month, counter)
);

-- 已计 what of each subject stands in the counts now: the next fold takes this out and puts the facts in
create table figure_tallied (
  county varchar(6) not null,
  kind text not null,
  id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  parts jsonb not null,
  primary key (county, kind, id)
);
create index figure_tallied_path on figure_tallied (county, kind, place_path);
