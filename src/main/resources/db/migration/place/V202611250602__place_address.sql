-- 地址 the names from the street down to the place; estates and sites carry a letter segment after the community or grid
create view place_address_fact with (security_invoker = true) as
select p.county, p.path,
       (select string_agg(a.name, ' ' order by length(a.path)) from place a
        where a.county = p.county
          and a.path in (left(p.path, 9), left(p.path, 12), left(p.path, 15), left(p.path, 18), left(p.path, 20), p.path)) as address
from place p;
