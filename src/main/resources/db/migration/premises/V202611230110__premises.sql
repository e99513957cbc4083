-- 门 what is known of a door beyond its place: dwelling or shop, and its floor
create table door (
  county varchar(6) not null,
  place_id uuid not null,
  use text not null,
  floor smallint,
  primary key (county, place_id),
  foreign key (county, place_id) references place (county, id)
);

-- 标记 renovation, demonstration and the like: what a place was chosen for, from when to when
create table place_mark (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  kind text not null,
  since date not null,
  until date,
  note text not null default '',
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index place_mark_place on place_mark (county, place_id, since);

-- 点位 what a site is, who runs it and the safety devices it has
create table site (
  county varchar(6) not null,
  place_id uuid not null,
  kind text not null,
  operator text not null default '',
  version integer not null default 0,
  primary key (county, place_id),
  foreign key (county, place_id) references place (county, id)
);

create table site_device (
  county varchar(6) not null,
  place_id uuid not null,
  kind text not null,
  number integer not null,
  primary key (county, place_id, kind),
  foreign key (county, place_id) references site (county, place_id)
);
