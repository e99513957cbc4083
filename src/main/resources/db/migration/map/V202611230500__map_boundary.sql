-- 边界 the outline of an area (county to grid), version by version; WKB in WGS 84, longitude first.
-- The row without an end is the one that holds; `id` is the same in all versions of a place
create table boundary (
  county varchar(6) not null,
  place_id uuid not null,
  version integer not null,
  id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  geometry bytea not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (county, place_id, version),
  foreign key (county, place_id) references place (county, id)
);
create unique index boundary_now on boundary (county, place_id) where valid_until is null;
create index boundary_path on boundary (county, place_path) where valid_until is null;

-- 边界轮次 counts the changes of a county's map; whoever draws holds the row, whoever keeps the map in
-- memory asks it whether he is up to date
create table boundary_turn (
  county varchar(6) primary key,
  version bigint not null
);
