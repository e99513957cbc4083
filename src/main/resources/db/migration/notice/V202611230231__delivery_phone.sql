-- 送达电话 a keyed hash, by which the messages to somebody who asks are found again
alter table delivery add column phone_hash bytea;
create index delivery_phone on delivery (county, phone_hash) where phone_hash is not null;
