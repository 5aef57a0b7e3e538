-- What people made of figures. Nothing here is ever changed: the latest review of the same words counts, the earlier
-- ones stay to be read.
create table review (
    review_id bigint generated always as identity primary key,
    -- names a figure by its words alone, so that a new version of the reading does not part it from its review
    words_key text not null check (words_key ~ '^[0-9a-f]{32}$'),
    ruling    text not null check (ruling in ('ACCEPT', 'WRONG', 'CORRECT', 'NOT_COMPARABLE')),
    low       bigint check (low >= 0),
    high      bigint check (high >= 0),
    measure   text
        check (measure in ('KILLED', 'INJURED', 'CASUALTIES', 'MISSING', 'DETAINED', 'EVACUATED', 'DISPLACED',
                           'TRAPPED', 'RETURNED')),
    authority text check (authority <> ''),
    place     text check (place <> ''),
    from_day  date,
    to_day    date,
    reviewer  text not null check (reviewer <> ''),
    note      text not null,
    at        timestamptz not null,

    constraint review_low_not_above_high check (low <= high),
    constraint review_period_not_reversed check (from_day <= to_day),
    constraint corrections_go_with_the_ruling_correct
        check ((ruling = 'CORRECT') = (coalesce(low, high) is not null
            or coalesce(measure, authority, place) is not null
            or coalesce(from_day, to_day) is not null))
);

create index review_by_words on review (words_key, review_id desc);

create function refuse_to_rewrite_reviews() returns trigger language plpgsql as $$
begin
    raise exception 'reviews are kept as they were given; add a new one instead';
end
$$;

create trigger reviews_are_kept before update or delete on review
    for each row execute function refuse_to_rewrite_reviews();

-- The same name for a figure as org.crosstally.comparison.WordsKey gives it.
create function words_key(article text, field text, sentence text, quantity text, nth integer, measure text)
    returns text language sql immutable parallel safe as $$
select left(encode(sha256(convert_to(string_agg(octet_length(word) || ':' || word, '' order by nr), 'UTF8')), 'hex'), 32)
from unnest(array[article, lower(field), sentence, quantity, nth::text, lower(measure)]) with ordinality as x (word, nr)
$$;
