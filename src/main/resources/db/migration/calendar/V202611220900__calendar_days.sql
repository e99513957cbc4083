-- 节假日安排 the days that differ from Monday to Friday; a year without a row counts Monday to Friday
create table calendar_day (
  year integer not null check (year = extract(year from day)),
  day date primary key,
  name text not null,
  name_en text not null,
  off boolean not null
);
create index calendar_day_year on calendar_day (year);

-- 工作时间 the spans of a working day
create table calendar_hours (
  opens time primary key,
  closes time not null check (closes > opens)
);

insert into calendar_hours (opens, closes) values ('08:30', '11:30'), ('13:30', '17:00');

insert into calendar_day (year, day, name, name_en, off)
select extract(year from d), d, name, name_en, off
from (values
  -- 2024: 国办发明电〔2023〕7号
  (date '2024-01-01', date '2024-01-01', '元旦', 'New Year', true),
  (date '2024-02-10', date '2024-02-17', '春节', 'Spring Festival', true),
  (date '2024-02-04', date '2024-02-04', '春节', 'Spring Festival', false),
  (date '2024-02-18', date '2024-02-18', '春节', 'Spring Festival', false),
  (date '2024-04-04', date '2024-04-06', '清明节', 'Qingming Festival', true),
  (date '2024-04-07', date '2024-04-07', '清明节', 'Qingming Festival', false),
  (date '2024-05-01', date '2024-05-05', '劳动节', 'Labour Day', true),
  (date '2024-04-28', date '2024-04-28', '劳动节', 'Labour Day', false),
  (date '2024-05-11', date '2024-05-11', '劳动节', 'Labour Day', false),
  (date '2024-06-08', date '2024-06-10', '端午节', 'Dragon Boat Festival', true),
  (date '2024-09-15', date '2024-09-17', '中秋节', 'Mid-Autumn Festival', true),
  (date '2024-09-14', date '2024-09-14', '中秋节', 'Mid-Autumn Festival', false),
  (date '2024-10-01', date '2024-10-07', '国庆节', 'National Day', true),
  (date '2024-09-29', date '2024-09-29', '国庆节', 'National Day', false),
  (date '2024-10-12', date '2024-10-12', '国庆节', 'National Day', false),
  -- 2025: 国办发明电〔2024〕12号
  (date '2025-01-01', date '2025-01-01', '元旦', 'New Year', true),
  (date '2025-01-28', date '2025-02-04', '春节', 'Spring Festival', true),
  (date '2025-01-26', date '2025-01-26', '春节', 'Spring Festival', false),
  (date '2025-02-08', date '2025-02-08', '春节', 'Spring Festival', false),
  (date '2025-04-04', date '2025-04-06', '清明节', 'Qingming Festival', true),
  (date '2025-05-01', date '2025-05-05', '劳动节', 'Labour Day', true),
  (date '2025-04-27', date '2025-04-27', '劳动节', 'Labour Day', false),
  (date '2025-05-31', date '2025-06-02', '端午节', 'Dragon Boat Festival', true),
  (date '2025-10-01', date '2025-10-08', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', true),
  (date '2025-09-28', date '2025-09-28', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', false),
  (date '2025-10-11', date '2025-10-11', '国庆节、中秋节', 'National Day and Mid-Autumn Festival', false),
  -- 2026: 国办发明电〔2025〕7号
  (date '2026-01-01', date '2026-01-03', '元旦', 'New Year', true),
  (date '2026-01-04', date '2026-01-04', '元旦', 'New Year', false),
  (date '2026-02-15', date '2026-02-23', '春节', 'Spring Festival', true),
  (date '2026-02-14', date '2026-02-14', '春节', 'Spring Festival', false),
  (date '2026-02-28', date '2026-02-28', '春节', 'Spring Festival', false),
  (date '2026-04-04', date '2026-04-06', '清明节', 'Qingming Festival', true),
  (date '2026-05-01', date '2026-05-05', '劳动节', 'Labour Day', true),
  (date '2026-05-09', date '2026-05-09', '劳动节', 'Labour Day', false),
  (date '2026-06-19', date '2026-06-21', '端午节', 'Dragon Boat Festival', true),
  (date '2026-09-25', date '2026-09-27', '中秋节', 'Mid-Autumn Festival', true),
  (date '2026-10-01', date '2026-10-07', '国庆节', 'National Day', true),
  (date '2026-09-20', date '2026-09-20', '国庆节', 'National Day', false),
  (date '2026-10-10', date '2026-10-10', '国庆节', 'National Day', false)
) as arranged (first, last, name, name_en, off)
cross join lateral generate_series(first::timestamp, last::timestamp, interval '1 day') as days (d);
