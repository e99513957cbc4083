-- 送达方式 one queue for every way out of the house. The address of what is no short message stands with its
-- owner (a browser, a mailbox, a group) and is read when it leaves
alter table delivery
  add column outlet text not null default 'SMS',
  add column kind text,
  add column account_id uuid,
  add column target uuid,
  add column message_id uuid,
  add column held boolean not null default false,
  add column dropped boolean not null default false,
  alter column phone_masked drop not null,
  alter column phone_sealed drop not null,
  alter column sealed drop not null;
create index delivery_due on delivery (outlet, retry_at) where sent_at is null and failed_at is null;
create index delivery_log on delivery (county, created_at desc, id desc);

-- 到期提醒 until when due times were looked at, county by county
create table reminding (
  county varchar(6) primary key,
  until timestamptz not null
);
