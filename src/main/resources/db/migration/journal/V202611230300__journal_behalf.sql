-- 代办 who acts for somebody on leave is written down together with whom he acts for
alter table journal add column behalf uuid;
