-- 包联 who keeps in touch with whom: a post (whoever holds it) or a registered person contacts a place and everything
-- below it, at the layer PERSON one resident. Naming a resident makes the row one about people
create table contact_duty (
  county varchar(6) not null,
  id uuid not null,
  layer text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  resident_id uuid,
  post_id uuid,
  person_id uuid,
  public_name text,
  since date not null,
  until date,
  reason_until text,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id),
  foreign key (county, resident_id) references person (county, id),
  foreign key (county, post_id) references post (county, id),
  foreign key (county, person_id) references person (county, id),
  check ((post_id is null) <> (person_id is null)),
  check ((layer = 'PERSON') = (resident_id is not null))
);
create index contact_duty_path on contact_duty (county, place_path, layer) where until is null;
create unique index contact_duty_once on contact_duty (county, layer, place_id, post_id, person_id, resident_id)
  nulls not distinct where until is null;

alter table contact_duty enable row level security;
alter table contact_duty force row level security;
create policy contact_duty_scope on contact_duty using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or (resident_id is null and starts_with(s, place_path))));
