-- One row for every run that somebody asked for, with what became of its input.
-- Counts and position are written in the same transaction as the rows they count, so that a killed run never counts
-- anything twice or not at all.
create table run (
    run_id          bigint primary key check (run_id > 0),
    request_key     text not null,
    inputs          text[] not null check (cardinality(inputs) > 0),
    profile         text not null,
    held_by         text not null,
    state           text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    started         timestamptz not null,
    ended           timestamptz,
    message         text,
    job_execution   bigint references batch_job_execution (job_execution_id),
    reading_version text not null,

    -- how far the input is read: so many items, whose identities and contents chain up to this hash
    position        bigint not null default 0 check (position >= 0),
    position_chain  text not null default '',

    taken_in        bigint not null default 0,
    read            bigint not null default 0 check (read >= 0),
    unchanged       bigint not null default 0 check (unchanged >= 0),
    duplicate       bigint not null default 0 check (duplicate >= 0),
    rejected        bigint not null default 0 check (rejected >= 0),
    reread          bigint not null default 0 check (reread >= 0),
    figures         bigint not null default 0 check (figures >= 0),
    questions       bigint not null default 0 check (questions >= 0),
    findings        bigint not null default 0 check (findings >= 0),

    constraint nothing_is_lost check (taken_in = read + unchanged + duplicate + rejected),
    constraint ends_after_its_start check (ended >= started),
    constraint ended_unless_running check ((ended is null) = (state = 'RUNNING'))
);

create index run_by_request on run (request_key, run_id);
