-- 明文名单 one asks for a list of an area in clear, another one answers; what was asked for stands here, never what was fetched
create table clear_list (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  subject text not null,
  purpose text not null,
  fields text[] not null,
  hours integer not null check (hours between 1 and 24),
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason bytea,
  answered_by uuid,
  answered_at timestamptz,
  answer bytea,
  fetches integer not null default 0,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index clear_list_waiting on clear_list (county, place_path, asked_at) where state = 'WAITING';
create index clear_list_asked on clear_list (county, asked_by, asked_at);
create index clear_list_kept on clear_list (county, asked_at);
alter table clear_list enable row level security;
alter table clear_list force row level security;
create policy clear_list_scope on clear_list using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s)));
