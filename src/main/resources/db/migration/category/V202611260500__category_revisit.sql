-- 回访 days after the close-out on which somebody who did not handle a matter asks the reporter; 0 = never
alter table category add column revisit_days integer not null default 7 check (revisit_days between 0 and 365);
update category set revisit_days = 0 where code = 'SUGGESTION' or stop_zh is not null;
