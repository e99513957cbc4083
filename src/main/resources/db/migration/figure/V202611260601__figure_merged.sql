-- 并案 a merged matter counts as reported and its reporter's answer counts; its end is counted with the leading matter
alter table figure_counted add column merged boolean not null default false;
