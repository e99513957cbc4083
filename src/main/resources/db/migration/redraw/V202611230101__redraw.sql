-- 重划 what was redrawn at one place, why, and what moved with it; the history of each place names it
create table redraw (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  kind text not null,
  reason text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index redraw_place on redraw (county, place_id, at);

create table redraw_count (
  county varchar(6) not null,
  redraw_id uuid not null,
  position smallint not null,
  what text not null,
  number integer not null,
  primary key (county, redraw_id, position),
  foreign key (county, redraw_id) references redraw (county, id)
);
