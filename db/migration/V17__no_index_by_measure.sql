-- Half of all figures are of one measure: to look for it in an index is no quicker than to read the table, and every row
-- paid for it.
drop index figure_by_measure;
drop index question_by_measure;
