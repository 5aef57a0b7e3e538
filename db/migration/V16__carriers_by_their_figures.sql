-- A figure stands behind one answer of one question: its number comes first in the key, and serves the search by figures,
-- too. The key that began with question and answer was the largest index of all, and hashes as keys change all of its
-- pages again and again; that of the question alone is a quarter of it, because it keeps a repeated one once.
alter table answer_carrier drop constraint answer_carrier_pkey;
drop index answer_carrier_by_figure;
alter table answer_carrier add primary key (figure_id, question_id);
create index answer_carrier_by_question on answer_carrier (question_id);
