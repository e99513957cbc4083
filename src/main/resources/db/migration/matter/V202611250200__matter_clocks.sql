-- 时钟 what stands of an item's clock: somebody asked in time for more of it, and until when it stands still
alter table matter_item add column asked boolean not null default false;
alter table matter_item add column paused_until timestamptz;
alter table matter_item drop column granted_seconds;

-- 承诺 until when it is promised to the resident, counted from the report or the latest reopening; what was reported
-- before anything was promised has none
alter table matter add column promised_from timestamptz;
alter table matter add column promise_at timestamptz;
create index matter_promise on matter (county, promise_at)
  where promise_at is not null and state not in ('CLOSED', 'CONFIRMED', 'REJECTED', 'VOID');
