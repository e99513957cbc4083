-- 出租房 the rental elements of one door; who lets and who rents are sealed
create table dwelling (
  county varchar(6) not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  rented boolean not null,
  rental_sealed bytea,
  version integer not null default 0,
  primary key (county, place_id),
  foreign key (county, place_id) references place (county, id)
);
create index dwelling_rented on dwelling (county, place_path) where rented;
alter table dwelling enable row level security;
alter table dwelling force row level security;
create policy dwelling_scope on dwelling using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));
