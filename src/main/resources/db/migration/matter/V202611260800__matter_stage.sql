-- 环节 each stage of an item that is over: in which state it was, who held it and had handled it, by which act it
-- began, until when it had to end, when and by which act it ended, and who had it next. The stage that lasts is the
-- item itself. late: some due time
-- of the item was missed until then. n: the version of the item after it. The place is the matter's
create table matter_stage (
  county varchar(6) not null,
  matter_id uuid not null,
  item smallint not null,
  n integer not null,
  state text not null,
  rung text not null,
  holder_post uuid,
  holder_organisation uuid,
  handler_post uuid,
  handler_organisation uuid,
  entered_at timestamptz not null,
  entered_by text,
  due_at timestamptz,
  left_at timestamptz not null,
  action text not null,
  by_itself boolean not null,
  late boolean not null,
  next_rung text not null,
  next_post uuid,
  next_organisation uuid,
  primary key (county, matter_id, item, n),
  foreign key (county, matter_id) references matter (county, id)
);
create index matter_stage_action on matter_stage (county, action, left_at);

-- what the read side counts of the stages; again: whoever had handled it last got it next
create view matter_stage_fact with (security_invoker = true) as
select s.county, s.matter_id as id, s.item, m.place_path, i.category as kind, s.state, s.rung,
       s.holder_organisation as holder, s.handler_organisation as handler, s.entered_by, s.left_at as moment,
       s.due_at is null or s.left_at <= s.due_at as in_time, s.action, s.by_itself, s.late, s.next_rung,
       s.next_post is not distinct from s.handler_post
         and s.next_organisation is not distinct from s.handler_organisation as again
from matter_stage s
join matter m on m.county = s.county and m.id = s.matter_id
join matter_item i on i.county = s.county and i.matter_id = s.matter_id and i.item = s.item;

-- what the reporter answered, for whoever handled each closed item
create view matter_answered_fact with (security_invoker = true) as
select m.county, m.id, i.item, m.place_path, i.category as kind, coalesce(i.fed_back_rung, i.rung) as rung,
       i.handler_organisation as handler, m.closed_at as moment, m.solved, m.satisfied
from matter m
join matter_item i on i.county = m.county and i.matter_id = m.id and i.closed_at is not null
where m.closed_at is not null and (m.solved is not null or m.satisfied is not null);

-- what lasts now, and with whom
create view matter_item_fact with (security_invoker = true) as
select county, matter_id as id, item, place_path, category as kind, state, rung, holder_organisation as holder,
       entered_at as entered, due_at
from matter_item
where due_at is not null;

-- the category of every item
create view matter_part_fact with (security_invoker = true) as
select county, matter_id as id, item, category as kind from matter_item;
