#!/usr/bin/env python3
"""Counts, for each rule, how many of its figures were right in value on annotated articles.

    python3 src/lexicon/confidence.py SCORER_FOLDER OUT.tsv GOLD.figures.jsonl READ.figures.jsonl GOLD.articles.jsonl [...]

SCORER_FOLDER holds score.py, which pairs figures; READ holds what the reader found in the same articles. The reader turns
the counts into a confidence (see Confidence.java). Calibrate on one half of the annotated articles and measure on the
other.
"""
import collections
import sys


def main(scorer, out, *sets):
    sys.path.insert(0, scorer)
    import score

    right, found = collections.Counter(), collections.Counter()
    for gold, read, articles in zip(sets[::3], sets[1::3], sets[2::3]):
        by_article = {a["article"]: a for a in score.load(articles)}
        wanted, got = collections.defaultdict(list), collections.defaultdict(list)
        for g in score.load(gold):
            wanted[g["article"]].append((g, score.places_of(g, by_article[g["article"]])))
        for p in score.load(read):
            if p["article"] in by_article:
                got[p["article"]].append((p, score.places_of(p, by_article[p["article"]])))
        for article in by_article:
            pairs = score.pair(wanted[article], got[article])
            for p, _ in got[article]:
                found[p["rule"]] += 1
            for i, j in pairs:
                g, p = wanted[article][i][0], got[article][j][0]
                right[p["rule"]] += score.ATTRIBUTES["value"](g, p)
    with open(out, "w", encoding="utf-8") as lines:
        lines.write("# How often each rule's figures were right in value on annotated articles. Made by src/lexicon/confidence.py.\n")
        lines.write("rule\tright\tfound\n")
        for rule in sorted(found):
            lines.write(f"{rule}\t{right[rule]}\t{found[rule]}\n")


if __name__ == "__main__":
    if len(sys.argv) < 6 or len(sys.argv) % 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
