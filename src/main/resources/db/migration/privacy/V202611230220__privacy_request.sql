-- 个人信息请求 somebody wants to know everything held about him, or to be forgotten: one asks, another one of the staff decides
create table person_request (
  county varchar(6) not null,
  id uuid not null,
  person_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  kind text not null,
  ground text not null,
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county, id),
  foreign key (county, person_id) references person (county, id)
);
create index person_request_waiting on person_request (county, place_path, asked_at) where state = 'WAITING';
create index person_request_person on person_request (county, person_id);
alter table person_request enable row level security;
alter table person_request force row level security;
create policy person_request_scope on person_request using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));
