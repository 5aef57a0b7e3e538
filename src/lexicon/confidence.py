#!/usr/bin/env python3
"""Counts, for each rule, how many of its figures were right in value on annotated articles; or checks what was counted.

    python3 src/lexicon/confidence.py count SCORER_FOLDER OUT.tsv GOLD.figures.jsonl READ.figures.jsonl GOLD.articles.jsonl [...]
    python3 src/lexicon/confidence.py bins  SCORER_FOLDER         GOLD.figures.jsonl READ.figures.jsonl GOLD.articles.jsonl [...]

SCORER_FOLDER holds score.py, which pairs figures; READ holds what the reader found in the same articles. The reader turns
the counts into a confidence (see Confidence.java): the share right, drawn towards what an unproved rule is worth.

Count on real articles that the rules were not yet mended on, in the state in which they read them first: a rule that has
been mended on an article is right there by making, which tells nothing of the next one. "bins" then prints, for figures of
like stated confidence, how many were right; it should be about as many as was stated.
"""
import collections
import sys


def judged(scorer, sets):
    """Every figure read in the sets, and whether its value is right."""
    sys.path.insert(0, scorer)
    import score

    for gold, read, articles in zip(sets[::3], sets[1::3], sets[2::3]):
        by_article = {a["article"]: a for a in score.load(articles)}
        wanted, got = collections.defaultdict(list), collections.defaultdict(list)
        for g in score.load(gold):
            wanted[g["article"]].append((g, score.places_of(g, by_article[g["article"]])))
        for p in score.load(read):
            if p["article"] in by_article:
                got[p["article"]].append((p, score.places_of(p, by_article[p["article"]])))
        for article in by_article:
            pairs = {j: i for i, j in score.pair(wanted[article], got[article])}
            for j, (p, _) in enumerate(got[article]):
                yield p, j in pairs and score.ATTRIBUTES["value"](wanted[article][pairs[j]][0], p)


def count(scorer, out, *sets):
    right, found = collections.Counter(), collections.Counter()
    for figure, is_right in judged(scorer, sets):
        found[figure["rule"]] += 1
        right[figure["rule"]] += is_right
    with open(out, "w", encoding="utf-8") as lines:
        lines.write("# How often each rule's figures were right in value on articles not seen before. Made by src/lexicon/confidence.py.\n")
        lines.write("rule\tright\tfound\n")
        for rule in sorted(found):
            lines.write(f"{rule}\t{right[rule]}\t{found[rule]}\n")


def bins(scorer, *sets):
    edges = (0.0, 0.8, 0.9, 0.93, 0.96, 0.98, 1.01)
    rows = collections.defaultdict(list)
    for figure, is_right in judged(scorer, sets):
        at = max(i for i, edge in enumerate(edges) if figure["confidence"] >= edge)
        rows[at].append((figure["confidence"], is_right))
    print("stated\tmean\tright\tfigures")
    for at in sorted(rows):
        stated = sum(confidence for confidence, _ in rows[at]) / len(rows[at])
        right = sum(is_right for _, is_right in rows[at]) / len(rows[at])
        print(f"{edges[at]:.2f}+\t{stated:.3f}\t{right:.3f}\t{len(rows[at])}")


if __name__ == "__main__":
    if len(sys.argv) > 6 and sys.argv[1] == "count" and len(sys.argv) % 3 == 1:
        count(*sys.argv[2:])
    elif len(sys.argv) > 5 and sys.argv[1] == "bins" and len(sys.argv) % 3 == 0:
        bins(*sys.argv[2:])
    else:
        sys.exit(__doc__)
