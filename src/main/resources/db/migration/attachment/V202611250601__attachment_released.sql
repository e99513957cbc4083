-- 公开的照片 what the desk released
create view attachment_released_fact with (security_invoker = true) as
select county, id, subject, uploaded_at from attachment where released_at is not null and subject is not null;
