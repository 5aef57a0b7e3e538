-- Which figures an answer or a finding rests on is seen to by the statement instead of by the row. A foreign key looks up
-- and locks the row that is referred to, each by itself: that writes to every figure once more, long after it was stored,
-- and was more than half of what it cost to store an answer. One run at a time writes here, so no lock is needed; what
-- these triggers refuse and what they delete along is what the foreign keys refused and deleted. All else that refers to
-- something keeps its foreign key.

-- Refuses rows that refer to nothing. Arguments: the table referred to, and the columns, called the same in both.
create function refuse_what_refers_to_nothing() returns trigger language plpgsql as $$
declare
    wanted text;
    astray text;
begin
    select string_agg(format('p.%1$I = a.%1$I', name), ' and ') into wanted from unnest(tg_argv[1:]) as name;
    -- a subquery and no join: one look into the index for each row, however large the other table is
    execute format('select a::text from added a where (select true from %I p where %s) is null limit 1', tg_argv[0], wanted)
        into astray;
    if astray is not null then
        raise foreign_key_violation using message = format('%s refers to no %s: %s', tg_table_name, tg_argv[0], astray);
    end if;
    return null;
end $$;

-- Deletes what referred to deleted rows. Arguments: the table that refers, and the columns, called the same in both.
create function delete_what_refers() returns trigger language plpgsql as $$
declare
    wanted text;
begin
    if exists (select from gone) then
        select string_agg(format('r.%1$I = g.%1$I', name), ' and ') into wanted from unnest(tg_argv[1:]) as name;
        execute format('delete from %I r using gone g where %s', tg_argv[0], wanted);
    end if;
    return null;
end $$;

alter table answer_carrier
    drop constraint answer_carrier_question_id_answer_id_fkey, drop constraint answer_carrier_figure_id_fkey;
alter table finding_figure
    drop constraint finding_figure_question_id_finding_id_fkey, drop constraint finding_figure_figure_id_fkey;

do $$
declare
    reference record;
begin
    for reference in
        select * from (values
            ('answer_carrier', 'answer', array['question_id', 'answer_id']),
            ('answer_carrier', 'figure', array['figure_id']),
            ('finding_figure', 'finding', array['question_id', 'finding_id']),
            ('finding_figure', 'figure', array['figure_id'])) as r (child, parent, columns)
    loop
        execute format(
            'create trigger %I after insert on %I referencing new table as added for each statement
             execute function refuse_what_refers_to_nothing(%L, %s)',
            reference.child || '_refers_to_' || reference.parent, reference.child, reference.parent,
            (select string_agg(quote_literal(name), ', ') from unnest(reference.columns) as name));
        execute format(
            'create trigger %I after update on %I referencing new table as added for each statement
             execute function refuse_what_refers_to_nothing(%L, %s)',
            reference.child || '_still_refers_to_' || reference.parent, reference.child, reference.parent,
            (select string_agg(quote_literal(name), ', ') from unnest(reference.columns) as name));
        execute format(
            'create trigger %I after delete on %I referencing old table as gone for each statement
             execute function delete_what_refers(%L, %s)',
            reference.parent || '_takes_its_' || reference.child, reference.parent, reference.child,
            (select string_agg(quote_literal(name), ', ') from unnest(reference.columns) as name));
    end loop;
end $$;
