-- 岗位规程 what a county says of a kind of post; rows with an owner, a validity period and a history. A county without
-- rows has the defaults of the application
create table post_kind (
  county varchar(6) not null,
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  place_kind text,
  rung text,
  position integer not null,
  duties text[] not null,
  term_months integer,
  several boolean not null,
  deputies integer not null,
  in_use boolean not null,
  owner text not null,
  valid_from date not null,
  valid_until date,
  version integer not null,
  primary key (county, id),
  unique (county, code, version)
);

-- 副职 beside the one holder a post may have deputies; 同意 the day on which the person agreed that the duty phone is
-- public, and on which he took it back
alter table appointment add column deputy boolean not null default false;
alter table appointment add column consent_on date;
alter table appointment add column withdrawn_on date;
update appointment set consent_on = since where duty_phone is not null;
alter table appointment add constraint appointment_consent check (duty_phone is null or consent_on is not null);
create unique index appointment_holder on appointment (county, post_id) where until is null and not deputy;
drop index appointment_open;
create unique index appointment_person_once on appointment (county, post_id, person_id) where until is null;
create index appointment_term on appointment (county, term_until) where until is null and term_until is not null;
