-- 派单规则 category × place × weight → rung or organisation, on top of the ladder
create table route_rule (
  county varchar(6) not null,
  id uuid not null,
  category text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  weight text check (weight in ('SMALL', 'LARGE', 'HARD')),
  rung text not null,
  organisation_id uuid,
  owner text not null,
  valid_from date not null,
  valid_until date,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index route_rule_valid on route_rule (county, valid_from);
