-- 验证码用途 a report whose answer was lost is sent again with the code it was confirmed by
alter table phone_code add column used_for uuid;
