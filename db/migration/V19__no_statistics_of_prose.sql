-- PostgreSQL counts a growing table again and again, its longest columns at the highest price. Nothing is ever sought by
-- these.
do $$
declare
    prose record;
begin
    for prose in
        select * from (values
            ('article', array['place', 'url', 'title', 'body', 'content']),
            ('figure', array['sentence', 'quantity', 'nth', 'sentence_begin', 'quantity_begin', 'low', 'high',
                             'qualifier', 'unit', 'status', 'people_group', 'people', 'part', 'source', 'time_words',
                             'cause', 'rule', 'confidence', 'read_version', 'again']),
            ('question', array['label', 'time_words', 'profile', 'low', 'best', 'high']),
            ('answer', array['answer_id', 'low', 'high', 'qualifier', 'unit', 'status', 'said', 'reported', 'outlets',
                             'rules']),
            ('answer_carrier', array['answer_id']),
            ('finding', array['reason'])) as p (of_table, columns)
    loop
        execute format('alter table %I %s', prose.of_table,
            (select string_agg(format('alter column %I set statistics 0', name), ', ')
             from unnest(prose.columns) as name));
    end loop;
end $$;
