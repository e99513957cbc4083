-- 补充回答 what was answered to the questions of the category, sealed, with the questions as they were asked
create table matter_answer (
  county varchar(6) not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  sealed bytea not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
alter table matter_answer enable row level security;
alter table matter_answer force row level security;
create policy matter_answer_scope on matter_answer using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'm' || matter_id::text));
