-- The queue of a run whose articles are read by workers, on this machine or on others: each row is a share of the
-- articles. A worker that takes one holds it by a lease: it is held while the worker's session lives and beats.
create table reading_share (
    share_id       bigint generated always as identity primary key,
    run_id         bigint not null references run (run_id),
    step_execution bigint not null,
    first_article  bigint not null,
    last_article   bigint not null,
    -- only a worker with this very reading may take it
    read_version   text not null,
    lease_millis   bigint not null check (lease_millis > 0),

    state          text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'DONE', 'FAILED')),
    -- rises with every taking: whoever writes under an older one has been passed over and writes nothing
    token          integer,
    -- who holds it: for people, and by the name that all sessions of that process carry
    holder         text,
    session        text,
    -- when the holder was last heard of, by the database's own clock
    beat           timestamptz,
    takings        integer not null default 0 check (takings >= 0),
    failure        text,

    -- counted in the same transaction as what is counted; added to the run's own counts in the end
    articles       bigint not null default 0,
    figures        bigint not null default 0,
    reread         bigint not null default 0,

    constraint share_is_not_reversed check (first_article <= last_article),
    constraint share_is_held_by_somebody
        check (state <> 'TAKEN' or (token is not null and holder is not null and session is not null
                                    and beat is not null))
);

create index reading_share_by_state on reading_share (state, share_id);

create sequence lease_token as integer;
