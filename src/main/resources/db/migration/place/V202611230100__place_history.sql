-- 地点沿革 where a place stood and what it was called until a redraw or a new name; the place's own row says
-- what is so now. Paths stay as they were, and no path is ever given to a second place
create table place_history (
  county varchar(6) not null,
  place_id uuid not null,
  until timestamptz not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  name text not null,
  above text not null,
  redraw_id uuid,
  primary key (county, place_id, until),
  foreign key (county, place_id) references place (county, id)
);
create index place_history_path on place_history (county, place_path, until);

-- a place that was merged away leads to the one that took it in
alter table place add column successor_id uuid;
alter table place add foreign key (county, successor_id) references place (county, id);
