-- 汇总 sums and counts only. place_path: county, street, community or grid; what lies in no grid stands under the
-- community with zeros for the skipped grid. span: D(ay) or M(onth) beginning at day.
-- slice: '' all, 'c:<category>', 'n:<channel>', 'r:<rung at which it ended>'.
-- reported, accepted, reopened count on the day of opening; the others on the day of closing
create table figure_cell (
  county varchar(6) not null,
  kind text not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  span char(1) not null,
  slice text collate "C" not null,
  day date not null,
  reported integer not null,
  accepted integer not null,
  reopened integer not null,
  closed integer not null,
  in_time integer not null,
  asked integer not null,
  solved integer not null,
  rated integer not null,
  satisfied integer not null,
  primary key (county, kind, place_path, span, slice, day)
);

-- 已计 what of each subject stands in the cells now: the next fold takes this out and puts the facts in
create table figure_counted (
  county varchar(6) not null,
  kind text not null,
  id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  category text not null,
  channel text not null,
  rung text,
  opened date not null,
  closed date,
  accepted boolean not null,
  reopened boolean not null,
  in_time boolean not null,
  asked boolean not null,
  solved boolean not null,
  rated boolean not null,
  satisfied boolean not null,
  primary key (county, kind, id)
);

-- 待计 subjects that something happened to since they were counted
create table figure_dirty (
  county varchar(6) not null,
  kind text not null,
  id uuid not null,
  marked_at timestamptz not null,
  primary key (county, kind, id)
);

-- one fold or rebuild per county and kind at a time: it locks this row
create table figure_time (
  county varchar(6) not null,
  kind text not null,
  folded_at timestamptz not null,
  primary key (county, kind)
);

-- 时段 named periods a dashboard offers for choice
create table figure_period (
  county varchar(6) not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  first_day date not null,
  last_day date not null,
  primary key (county, code)
);
