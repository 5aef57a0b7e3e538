-- Input that is no article, kept with its reason.
create table rejected_input (
    rejected_id bigint generated always as identity primary key,
    run_id      bigint not null references run (run_id),
    -- the item's place in the run's input: the same item is never kept twice
    item        bigint not null check (item > 0),
    origin      text not null,
    place       text not null,
    reason      text not null check (reason <> ''),
    first_bytes text not null,
    at          timestamptz not null,
    constraint one_row_an_item unique (run_id, item)
);
