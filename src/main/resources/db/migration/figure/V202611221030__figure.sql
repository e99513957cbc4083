-- 汇总 sums and counts only. place_path: county, street, community or grid; span D(ay) or M(onth) beginning at day;
-- slice: '' all, 'c:<category>', 'n:<channel>', 'r:<rung>'
create table figure_cell (
  county varchar(6) not null,
  kind text not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  span char(1) not null,
  day date not null,
  slice text not null,
  reported integer not null default 0,
  accepted integer not null default 0,
  closed integer not null default 0,
  in_time integer not null default 0,
  solved integer not null default 0,
  asked integer not null default 0,
  rated integer not null default 0,
  satisfied integer not null default 0,
  reopened integer not null default 0,
  primary key (county, kind, span, slice, day, place_path)
);
create index figure_cell_place on figure_cell (county, kind, place_path, span, slice, day);

create table figure_dirty (
  county varchar(6) not null,
  kind text not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  day date not null,
  marked_at timestamptz not null,
  primary key (county, kind, place_path, day)
);

create table figure_time (
  county varchar(6) not null,
  kind text not null,
  true_at timestamptz not null,
  primary key (county, kind)
);
