-- What was printed. An article is known by the input it came from and its id there.
create table article (
    article_id     bigint primary key check (article_id > 0),
    origin         text not null check (origin <> ''),
    id             text not null check (id <> ''),
    place          text not null,
    outlet         text,
    printed_on     date,
    url            text,
    title          text not null,
    body           text not null,

    -- SHA-256 of all of it: tells a changed article from an unchanged one
    content        text not null,
    -- SHA-256 of its words, and SimHash of their runs: tell copies and near copies
    words          text not null,
    likeness       bigint not null,
    duplicate_of   bigint references article (article_id),
    duplicate_kind text check (duplicate_kind in ('EXACT', 'NEAR')),

    -- the run that stored it as it now is
    run_id         bigint not null references run (run_id),
    -- by which version of the reading its figures were read, and by which version of the comparison they were placed
    read_version   text,
    placed_version text,
    -- why that version of the reading could not read it
    read_failure   text,

    constraint article_is_known_by_origin_and_id unique (origin, id),
    constraint has_title_or_text check (title <> '' or body <> ''),
    constraint duplicate_has_a_kind check ((duplicate_of is null) = (duplicate_kind is null)),
    constraint no_duplicate_of_itself check (duplicate_of <> article_id)
);

create index article_by_words on article (words) where duplicate_of is null;
create index article_by_original on article (duplicate_of) where duplicate_of is not null;
create index article_by_failure on article (article_id) where read_failure is not null;
create index article_by_run on article (run_id);
-- what is yet to be read or placed is found without touching the texts
create index article_by_reading on article (article_id) include (read_version, placed_version);

-- Originals by the bands of their SimHash: near copies share at least one band.
create table article_band (
    band       integer not null,
    article_id bigint not null references article (article_id) on delete cascade,
    primary key (band, article_id)
);

create index article_band_by_article on article_band (article_id);
