-- For analysts: every figure with its article and the question it answers.
create view v_figures as
select f.figure_id,
       a.id as article,
       a.outlet,
       a.printed_on,
       a.url,
       a.title,
       f.field,
       f.sentence,
       f.quantity,
       f.low,
       f.high,
       f.qualifier,
       f.unit,
       f.measure,
       f.status,
       f.people_group,
       f.people,
       f.part,
       f.source,
       w.authority_id,
       w.name as authority,
       w.kind as authority_kind,
       f.place,
       q.place_id,
       f.time_words,
       f.from_day,
       f.to_day,
       f.cause,
       f.rule,
       f.confidence,
       q.question_id,
       a.origin,
       a.duplicate_of
from figure f
join article a using (article_id)
left join answer_carrier c using (figure_id)
left join answer s using (question_id, answer_id)
left join authority w using (authority_id)
left join question q using (question_id);

-- One row for every answer, the answers to one question side by side.
create view v_comparison as
select q.question_id,
       q.event,
       q.label,
       q.measure,
       q.people_group,
       q.unit,
       q.status,
       q.place,
       q.place_id,
       q.from_day,
       q.to_day,
       q.cause,
       q.verdict,
       q.independent,
       q.profile,
       q.low as question_low,
       q.best as question_best,
       q.high as question_high,
       s.nr as answer_nr,
       w.name as authority,
       w.kind as authority_kind,
       s.said,
       s.low,
       s.high,
       s.qualifier,
       s.status as answer_status,
       s.reported,
       s.outlets,
       (select array_agg(c.figure_id order by c.figure_id)
        from answer_carrier c
        where c.question_id = s.question_id and c.answer_id = s.answer_id) as figures
from question q
join answer s using (question_id)
join authority w using (authority_id);

-- One row for every finding, with its reason and the figures it rests on.
create view v_findings as
select q.question_id,
       d.finding_id,
       d.verdict,
       d.severity,
       d.reason,
       d.first_run,
       q.event,
       q.label,
       q.measure,
       q.place,
       q.from_day,
       q.to_day,
       (select array_agg(x.figure_id order by x.nr)
        from finding_figure x
        where x.question_id = d.question_id and x.finding_id = d.finding_id) as figures
from finding d
join question q using (question_id);
