-- 公开的事项 what everybody may know of a matter: state, category, place, times and the words the desk released
create view matter_public_fact with (security_invoker = true) as
select m.county, m.id, m.number, m.place_path, m.category, m.state, m.opened_at as opened, m.accepted_at as accepted,
       m.closed_at as closed, m.released_text, m.released_at as released, i.changed, i.due
from matter m
cross join lateral (select max(entered_at) as changed, min(due_at) as due from matter_item
                    where county = m.county and matter_id = m.id) i
where not m.private;

-- 公开的进展 each act that changed a state, and each release
create view matter_update_fact with (security_invoker = true) as
select j.county, j.subject as id, j.seq, j.at, j.action, j.state_to as state, m.number, m.category, m.place_path,
       m.accepted_at as accepted, m.released_text
from journal j join matter m on m.county = j.county and m.id = j.subject
where j.noun = 'matter' and not m.private and j.state_to is not null
  and (j.state_to is distinct from j.state_from or j.action = 'RELEASE');
