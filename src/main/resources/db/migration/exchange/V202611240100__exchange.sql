-- 导入 a list on its way into the registers: where it belongs, how far it is, what it came to
create table import_list (
  county varchar(6) not null,
  id uuid not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  subject text not null,
  uploader_id uuid not null,
  uploaded_at timestamptz not null,
  digest bytea not null,
  lines integer not null,
  state text not null,
  done integer not null default 0,
  fresh integer not null default 0,
  same integer not null default 0,
  changed integer not null default 0,
  refused integer not null default 0,
  cancel boolean not null default false,
  beat_at timestamptz,
  ended_at timestamptz,
  primary key (county, id),
  foreign key (county, place_id) references place (county, id)
);
create index import_list_uploader on import_list (county, uploader_id, uploaded_at);
create index import_list_kept on import_list (county, uploaded_at);

-- 导入内容 what stands in a list and why lines of it were refused, sealed a few hundred lines at a time; only
-- who sent it reads it, and it is gone after a day
create table import_part (
  county varchar(6) not null,
  import_id uuid not null,
  kind text not null,
  part integer not null,
  uploader_id uuid not null,
  sealed bytea not null,
  primary key (county, import_id, kind, part),
  foreign key (county, import_id) references import_list (county, id)
);
alter table import_part enable row level security;
alter table import_part force row level security;
create policy import_part_scope on import_part using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where s = 'u' || uploader_id::text));

-- 表头对应 what an office calls its columns, remembered by the signature of the whole line of headings
create table import_layout (
  county varchar(6) not null,
  subject text not null,
  signature bytea not null,
  headings text[] not null,
  fields text[] not null,
  used_at timestamptz not null,
  primary key (county, subject, signature)
);
