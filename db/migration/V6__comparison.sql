-- Which figures answer the same question, who stands behind them, and what to make of it.
create table authority (
    authority_id text primary key,
    name         text not null check (name <> ''),
    kind         text not null
        check (kind in ('MONITOR', 'STATE_MEDIA', 'GOVERNMENT', 'UN_AGENCY', 'ARMED_GROUP', 'NGO', 'RESCUE_SERVICE',
                        'HOSPITAL', 'POLICE', 'LOCAL_COUNCIL', 'ACTIVISTS', 'WITNESSES', 'MEDIA', 'UNNAMED',
                        'OUTLET'))
);

create table question (
    question_id  text primary key,
    block        text not null,
    event        text not null,
    label        text not null,
    measure      text not null,
    people_group text not null,
    unit         text not null check (unit in ('PEOPLE', 'FAMILIES')),
    status       text not null check (status in ('OCCURRED', 'EXPECTED')),
    place        text,
    place_id     text,
    time_words   text,
    from_day     date,
    to_day       date,
    cause        text,
    profile      text not null,
    low          bigint check (low >= 0),
    best         bigint check (best >= 0),
    high         bigint check (high >= 0),
    verdict      text not null
        check (verdict in ('SINGLE', 'AGREE', 'UPDATE', 'DIFFER', 'DENIED', 'PART_EXCEEDS_WHOLE', 'SLIP', 'CONFLICT')),
    independent  integer not null check (independent >= 0),
    constraint estimate_not_reversed check (low <= high and low <= best and best <= high),
    constraint question_period_not_reversed check (from_day <= to_day)
);

create index question_by_block on question (block);
create index question_by_measure on question (measure, from_day);
create index question_by_event on question (event, from_day);
create index question_by_place on question (place_id) where place_id is not null;

create table answer (
    question_id  text not null references question (question_id) on delete cascade,
    answer_id    text not null,
    nr           integer not null check (nr >= 1),
    authority_id text not null references authority (authority_id),
    low          bigint check (low >= 0),
    high         bigint check (high >= 0),
    qualifier    text not null,
    unit         text not null check (unit in ('PEOPLE', 'FAMILIES')),
    status       text not null check (status in ('OCCURRED', 'EXPECTED', 'DENIED')),
    said         text not null,
    reported     date,
    outlets      text[] not null,
    rules        text[] not null,
    primary key (question_id, answer_id),
    constraint answer_low_not_above_high check (low <= high),
    constraint answer_has_an_end check (low is not null or high is not null)
);

create index answer_by_authority on answer (authority_id);

-- The figures that carry one and the same statement. A figure stands behind one answer of one question.
create table answer_carrier (
    question_id text not null,
    answer_id   text not null,
    figure_id   bigint not null references figure (figure_id) on delete cascade,
    primary key (question_id, answer_id, figure_id),
    foreign key (question_id, answer_id) references answer (question_id, answer_id) on delete cascade
);

create index answer_carrier_by_figure on answer_carrier (figure_id);

create table finding (
    question_id text not null references question (question_id) on delete cascade,
    finding_id  text not null,
    nr          integer not null check (nr >= 1),
    verdict     text not null
        check (verdict in ('SINGLE', 'AGREE', 'UPDATE', 'DIFFER', 'DENIED', 'PART_EXCEEDS_WHOLE', 'SLIP', 'CONFLICT')),
    severity    text not null check (severity in ('NOTE', 'REVIEW', 'ALERT')),
    reason      text not null check (reason <> ''),
    -- the run that came upon it first
    first_run   bigint not null references run (run_id),
    primary key (question_id, finding_id)
);

create index finding_by_verdict on finding (verdict);
create index finding_by_first_run on finding (first_run);

create table finding_figure (
    question_id text not null,
    finding_id  text not null,
    nr          integer not null check (nr >= 1),
    figure_id   bigint not null references figure (figure_id) on delete cascade,
    primary key (question_id, finding_id, nr),
    foreign key (question_id, finding_id) references finding (question_id, finding_id) on delete cascade
);

create index finding_figure_by_figure on finding_figure (figure_id);
