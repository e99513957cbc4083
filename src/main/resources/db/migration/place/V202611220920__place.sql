-- 地点 the one tree: id never changes, path can; segments county 6, street 3, community 3, grid 3,
-- building 3, stairwell 2, household 4; estates (E…) and sites (S…) carry a letter segment
create table place (
  county varchar(6) not null,
  id uuid not null,
  path text collate "C" not null,
  kind text not null,
  name text not null,
  estate_id uuid,
  households integer not null default 0,
  residents integer not null default 0,
  longitude double precision,
  latitude double precision,
  retired_at timestamptz,
  version integer not null default 0,
  primary key (county, id),
  unique (county, path),
  foreign key (county, estate_id) references place (county, id),
  check (county = left(path, 6))
);
create index place_kind on place (county, kind, path);
create index place_estate on place (county, estate_id) where estate_id is not null;
