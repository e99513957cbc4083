-- 人 the phone, the id number and the name are sealed; the hashes find them again
create table person (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  name_sealed bytea not null,
  name_masked text not null,
  phone_sealed bytea,
  phone_masked text,
  phone_hash bytea,
  id_number_sealed bytea,
  id_number_hash bytea,
  sex text,
  born date,
  duplicate_of uuid,
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index person_path on person (county, place_path, id);
create index person_phone on person (county, phone_hash) where phone_hash is not null;
create index person_id_number on person (county, id_number_hash) where id_number_hash is not null;

-- 居住 who lives in which household
create table residence (
  county varchar(6) not null,
  person_id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  relation text not null,
  since date not null,
  until date,
  primary key (county, person_id, place_id),
  foreign key (county, person_id) references person (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index residence_path on residence (county, place_path) where until is null;

alter table person enable row level security;
alter table person force row level security;
create policy person_scope on person using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'u' || id::text));
alter table residence enable row level security;
alter table residence force row level security;
create policy residence_scope on residence using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'u' || person_id::text));
