-- 任职 from the recommendation on: name, phone and words are sealed; the name can be read by residents while the notice
-- is public, and afterwards with the appointment
create table nomination (
  county varchar(6) not null,
  id uuid not null,
  post_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  state text not null,
  deputy boolean not null,
  source text not null,
  person_id uuid,
  name_sealed bytea not null,
  phone_sealed bytea,
  reason_sealed bytea not null,
  opinion_sealed bytea,
  dropped_sealed bytea,
  recommended_by uuid not null,
  recommended_on date not null,
  public_from date,
  public_until date,
  appointment_id uuid,
  version integer not null default 0,
  primary key (county, id),
  foreign key (county, post_id) references post (county, id)
);
create index nomination_post on nomination (county, post_id);
create index nomination_open on nomination (county, place_path) where state in ('RECOMMENDED', 'CONFIRMED', 'ON_NOTICE');

alter table nomination enable row level security;
alter table nomination force row level security;
create policy nomination_scope on nomination using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));
