-- An article's day decides which day its "Monday" is; whoever checks a number wants to know who told that day.
alter table article add column date_from text check (date_from in ('PRINTED', 'GIVEN', 'ASSUMED'));
