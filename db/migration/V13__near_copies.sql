-- Near copies are found in the bands alone: to look up every article that shares a band, only to see that most of them
-- are no copies, costs more with every article that there is.
alter table article_band add column likeness bigint;
update article_band b set likeness = a.likeness from article a where a.article_id = b.article_id;
alter table article_band alter column likeness set not null;
alter table article_band drop constraint article_band_pkey;
alter table article_band add primary key (band, article_id) include (likeness);
