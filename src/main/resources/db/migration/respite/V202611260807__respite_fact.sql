-- what the read side counts of respites: those that had effect, with whoever held the item
create view respite_fact with (security_invoker = true) as
select r.county, r.matter_id as id, r.item, m.place_path, i.category as kind, r.kind as respite, r.rung,
       r.holder_organisation as holder, r.began_at as moment
from respite r
join matter m on m.county = r.county and m.id = r.matter_id
join matter_item i on i.county = r.county and i.matter_id = r.matter_id and i.item = r.item
where r.began_at is not null;
