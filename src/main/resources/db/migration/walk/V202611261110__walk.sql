-- 敲门听诉 one walk from door to door and what it came to
create table walk (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  walker_id uuid not null,
  walked_at timestamptz not null,
  knocked integer not null,
  heard integer not null,
  thanks integer not null,
  matters integer not null,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index walk_latest on walk (county, walked_at desc, id desc);
create index walk_place on walk (county, place_path);

-- 敲过的门 at which door what: who was not at home is nobody's business outside of the area
create table walk_door (
  county varchar(6) not null,
  walk_id uuid not null,
  door_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  outcome text not null,
  matter_id uuid,
  primary key (county, walk_id, door_id),
  foreign key (county, walk_id) references walk (county, id),
  foreign key (county, door_id) references place (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index walk_door_path on walk_door (county, place_path);
alter table walk_door enable row level security;
alter table walk_door force row level security;
create policy walk_door_scope on walk_door using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));
