-- 并案 which matter followed which, and until when: rows are ended, never deleted
create table matter_merge (
  county varchar(6) not null,
  matter_id uuid not null,
  leading_id uuid not null,
  merged_at timestamptz not null,
  joined boolean not null,
  split_at timestamptz,
  primary key (county, matter_id, merged_at),
  foreign key (county, matter_id) references matter (county, id),
  foreign key (county, leading_id) references matter (county, id)
);
create unique index matter_merge_now on matter_merge (county, matter_id) where split_at is null;
create index matter_merge_leading on matter_merge (county, leading_id, merged_at);
create index matter_follows on matter (county, follows) where follows is not null;

-- 热点 what was reported in a period, by place and category, from the index alone
create index matter_topic on matter (county, opened_at) include (place_path, category);

-- merged: it followed another matter, so its end is no work of its own
create or replace view matter_fact with (security_invoker = true) as
select county, id, place_path, category as kind, channel, state, opened_at as opened,
       accepted_at as accepted, closed_at as closed, closed_in_time as in_time,
       solved, satisfied, ended_rung, reopened, number, follows is not null as merged
from matter;
