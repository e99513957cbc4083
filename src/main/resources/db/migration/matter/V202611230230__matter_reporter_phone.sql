-- 反映人电话 a keyed hash, by which the matters of somebody who asks are found again
alter table matter_reporter add column phone_hash bytea;
create index matter_reporter_phone on matter_reporter (county, phone_hash) where phone_hash is not null;
