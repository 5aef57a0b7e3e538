-- Files of inboxes that are done: read to their end, and all that they held is in the tables.
create table input_file (
    folder     text not null,
    name       text not null,
    size       bigint not null check (size >= 0),
    modified   timestamptz not null,
    -- the request that understood it so: with other columns or dates the same file tells something else
    understood text not null,
    run_id     bigint not null references run (run_id),
    primary key (folder, name, understood)
);
