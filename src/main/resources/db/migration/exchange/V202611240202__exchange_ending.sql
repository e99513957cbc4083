-- 导入中止 why the last step of a list came to nothing, told to who sent it until the next step begins
alter table import_list add column ending text;
