-- What was claimed. The number is the article's with the figure's own behind it, so that it is the same however often a
-- run was cut off; a figure that is read again from the same words keeps it.
create table figure (
    figure_id      bigint primary key,
    article_id     bigint not null references article (article_id) on delete cascade,
    nr             integer not null check (nr between 1 and 99999),

    field          text not null check (field in ('TITLE', 'TEXT')),
    sentence       text not null,
    quantity       text not null check (quantity <> ''),
    nth            integer not null check (nth >= 1),
    sentence_begin integer not null check (sentence_begin >= 0),
    quantity_begin integer not null check (quantity_begin >= 0),

    low            bigint check (low >= 0),
    high           bigint check (high >= 0),
    qualifier      text not null
        check (qualifier in ('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'RANGE', 'VAGUE')),
    unit           text not null check (unit in ('PEOPLE', 'FAMILIES')),
    measure        text not null
        check (measure in ('KILLED', 'INJURED', 'CASUALTIES', 'MISSING', 'DETAINED', 'EVACUATED', 'DISPLACED',
                           'TRAPPED', 'RETURNED')),
    status         text not null check (status in ('OCCURRED', 'EXPECTED', 'DENIED')),
    people_group   text not null
        check (people_group in ('CIVILIANS', 'CHILDREN', 'WOMEN', 'SOLDIERS', 'FIGHTERS', 'AID_WORKERS',
                                'JOURNALISTS', 'PEOPLE')),
    people         text,
    part           boolean not null,
    source         text,
    place          text,
    time_words     text,
    from_day       date,
    to_day         date,
    cause          text
        check (cause in ('AIRSTRIKE', 'SHELLING', 'BOMBING', 'SHOOTING', 'EXECUTION', 'CHEMICAL', 'CLASHES', 'SIEGE',
                         'NATURAL', 'OTHER')),
    rule           text not null check (rule <> ''),
    confidence     double precision not null check (confidence between 0 and 1),
    read_version   text not null,

    -- where several figures are read out of the very same words: which of them
    again          integer not null default 0 check (again >= 0),
    -- the part of the comparison that it takes part in; null until it is placed
    block          text,

    constraint figure_is_known_by_its_words
        unique (article_id, field, sentence_begin, quantity_begin, measure, again),
    constraint number_follows_the_article check (figure_id = article_id * 100000 + nr),
    constraint low_not_above_high check (low <= high),
    constraint qualifier_fixes_the_ends
        check ((low is null) = (qualifier = 'AT_MOST') and (high is null) = (qualifier = 'AT_LEAST')),
    constraint single_number check (qualifier not in ('EXACT', 'ABOUT') or low = high),
    constraint period_not_reversed check (from_day <= to_day)
);

create index figure_by_block on figure (block);
create index figure_by_measure on figure (measure, from_day);
create index figure_by_place on figure (place) where place is not null;

-- Blocks whose figures have changed since they were last judged.
create table touched_block (
    block text primary key
);
