-- 将到期 what came to be due soon in the last minute is found without looking at all that is open
create index matter_item_soon on matter_item (county, soon_at) where soon_at is not null;
