-- 大类 the six classes of happenings and five of things of urban management (GB/T 30428.2), the fifteen of appeals
create table category_class (
  code text primary key,
  name_zh text not null,
  name_en text not null
);
insert into category_class (code, name_zh, name_en) values
  ('A01', '公用设施', 'Public utilities'),
  ('A02', '交通设施', 'Traffic facilities'),
  ('A03', '市容环境设施', 'Sanitation facilities'),
  ('A04', '园林绿化设施', 'Green facilities'),
  ('A05', '其他设施', 'Other facilities'),
  ('B01', '市容环境', 'Cleanliness and order'),
  ('B02', '宣传广告', 'Advertising'),
  ('B03', '施工管理', 'Building sites'),
  ('B04', '街面秩序', 'Order in the street'),
  ('B05', '突发事件', 'Emergencies'),
  ('B06', '其他事件', 'Other happenings'),
  ('C01', '城乡建设', 'Housing and building'),
  ('C02', '党务政务', 'Party and government affairs'),
  ('C03', '国土资源', 'Land'),
  ('C04', '环境保护', 'Environment'),
  ('C05', '纪检监察', 'Discipline and supervision'),
  ('C06', '交通运输', 'Transport'),
  ('C07', '经济管理', 'Business'),
  ('C08', '科技与信息产业', 'Telecommunication'),
  ('C09', '民政', 'Civil affairs'),
  ('C10', '农村农业', 'Farming and villages'),
  ('C11', '商贸旅游', 'Trade and travel'),
  ('C12', '卫生计生', 'Health'),
  ('C13', '政法', 'Law and order'),
  ('C14', '教育文体', 'Education, culture, sport'),
  ('C15', '劳动和社会保障', 'Work and insurance');

-- 小类代码 = class and two digits; 责任单位, 重复半径, 轻重, 不归我们管, 补充问题
alter table category
  add column number text not null default '',
  add column usual boolean not null default true,
  add column weight text check (weight in ('SMALL', 'LARGE', 'HARD')),
  add column responsible text not null default '',
  add column radius integer not null default 50 check (radius between 0 and 5000),
  add column stop_zh text,
  add column stop_en text,
  add column stop_phone text,
  add column questions jsonb not null default '[]';
alter table category alter column usual drop default;

-- what counties have already gets the numbers of the shipped catalogue, their own ones follow after
update category c set number = n.number
from (values
  ('STAIR_LIGHT', 'A0101'), ('LIFT', 'A0102'), ('DOOR', 'A0103'), ('CHARGING', 'A0104'), ('ROAD', 'A0201'),
  ('LEAK', 'A0501'), ('RUBBISH', 'B0101'), ('STAIR_CLUTTER', 'B0102'), ('TREES', 'B0110'),
  ('ILLEGAL_BUILDING', 'B0111'), ('PARKING', 'B0401'), ('NOISE', 'B0407'), ('WATER', 'B0501'),
  ('ELECTRICITY', 'B0502'), ('HEATING', 'B0503'), ('GAS', 'B0504'), ('OTHER', 'B0601'), ('SUGGESTION', 'B0602'),
  ('PROPERTY_SERVICE', 'C0101'), ('CARE', 'C0901'), ('DISPUTE', 'C1301'), ('PETITION', 'C1302')) as n (code, number)
where c.code = n.code;
update category c set number = 'B06' || n.number
from (select county, code, 49 + dense_rank() over (partition by county order by code) as number
      from category where number = '') n
where c.county = n.county and c.code = n.code and c.number = '';
