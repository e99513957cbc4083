-- 单位
create table organisation (
  county varchar(6) not null,
  id uuid not null,
  kind text not null,
  name text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  duty_phone text,
  duty_hours text,
  address text,
  retired_at timestamptz,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index organisation_kind on organisation (county, kind, place_path);

-- 责任区 what an organisation answers for: a grid, an estate, a community …
create table duty_area (
  county varchar(6) not null,
  organisation_id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  primary key (county, organisation_id, place_id),
  foreign key (county, organisation_id) references organisation (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index duty_area_path on duty_area (county, place_path);
create index duty_area_place on duty_area (county, place_id);

-- 岗位 a post stands on a place whether it is filled or not
create table post (
  county varchar(6) not null,
  id uuid not null,
  kind text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  retired_at timestamptz,
  primary key (county, id),
  unique (county, place_id, kind),
  foreign key (county, place_id) references place (county, id)
);
create index post_path on post (county, kind, place_path);

-- 任职 who holds a post from when to when (term_until is planned, until is the real last day; one open row per post), with the reason of every change; the duty phone is public by consent.
-- The person's full name is public with the post (《三长》公示) and therefore stands here in the clear
create table appointment (
  county varchar(6) not null,
  id uuid not null,
  post_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  person_id uuid not null,
  public_name text not null,
  duty_phone text,
  since date not null,
  term_until date,
  until date,
  reason_since text not null,
  reason_until text,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, post_id) references post (county, id),
  foreign key (county, person_id) references person (county, id)
);
create unique index appointment_open on appointment (county, post_id) where until is null;
create index appointment_path on appointment (county, place_path);
create index appointment_person on appointment (county, person_id);
