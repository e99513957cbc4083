-- 关爱激励 what is offered to chiefs, by whom and for how long; uses = how often each of them may use it
create table support (
  county varchar(6) not null,
  id uuid not null,
  kind text not null,
  title text not null,
  partner text,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  valid_from date not null,
  valid_until date,
  uses integer,
  primary key (county, id)
);
create index support_path on support (county, place_path);

-- 享有 who has it: an appointment, so that it ends with the post; detail is a size or a number, nothing about the person
create table entitlement (
  county varchar(6) not null,
  id uuid not null,
  support_id uuid not null,
  appointment_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  detail text,
  given_on date not null,
  returned_on date,
  used integer not null default 0,
  version integer not null default 0,
  primary key (county, id),
  unique (county, support_id, appointment_id),
  foreign key (county, support_id) references support (county, id),
  foreign key (county, appointment_id) references appointment (county, id)
);
create index entitlement_appointment on entitlement (county, appointment_id);
create index entitlement_path on entitlement (county, support_id, place_path);

-- 使用 each use of it
create table entitlement_use (
  county varchar(6) not null,
  id uuid not null,
  entitlement_id uuid not null,
  used_on date not null,
  note text,
  primary key (county, id),
  foreign key (county, entitlement_id) references entitlement (county, id)
);
create index entitlement_use_of on entitlement_use (county, entitlement_id, used_on);
