#!/usr/bin/env python3
"""Fits what speaks for and against a named place being where a figure's event happened (see PlaceFeature).

    python3 src/lexicon/place-weights.py SCORER_FOLDER OUT.tsv GOLD.figures.jsonl CANDIDATES.jsonl GOLD.articles.jsonl [...]

SCORER_FOLDER holds score.py, which pairs figures and compares names. CANDIDATES comes from PlaceCandidatesRun: for each
figure read, the places that the article names, each with its features. The choice is a conditional logit as PlaceReader
makes it: every mention of a place weighs the exponential of the sum of its features' weights, and so does "no place"; to
the features of a figure the mean of those that tell of the same people is added; the mentions of one name weigh together.
A penalty keeps the weights near to what was set by hand (HAND), so that no wording of single articles is learnt. A set
may count for less than others, GOLD.figures.jsonl=0.1: texts composed for the purpose say less of the news than found
ones. Prints for each set how often the choice is right, and how often in articles that the weights were not fitted to
(six folds, by article, each of SHUFFLES times). Needs numpy and scipy.
"""
import collections
import random
import sys

import numpy as np
from scipy.optimize import minimize

PENALTY = 5.0
LEAST = 12  # a feature that fewer figures have says nothing, unless it was set by hand
FOLDS = 6
SHUFFLES = (3, 4, 5)
TELLING = 6  # smaller numbers do not tell that two figures are of the same people, but for those of title and lead
HAND = {
    "own in list": 2.0,
    "not own in list": -1.5,
    "leads its clause": 1.0,
    "here": 2.0, "distance": -0.3, "after": 0.4, "place between": -1.5,
    "extent country": -1.0, "extent province": -0.5, "extent district": 0.8,
    "extent settlement": 1.2, "extent quarter": 1.7, "extent site": 1.7, "extent unknown": 0.3, "container": -1.6,
    "link in": 1.0, "link near": 0.2, "link of": 0.7, "link object": 0.5, "link none": -0.5, "link to": -0.8,
    "link from": -0.9, "link beside": -0.5, "moves from": 1.2, "moves object": 1.2, "moves to": -1.2, "moves in": -0.6,
    "moves of": 0.5, "abroad": -1.7, "away": 0.5, "another event": -2.2, "in title": -0.8,
    "lines later": -1.5, "lines earlier": -1.6, "lines behind title": -0.3, "line with the number": 1.3,
    "line with a smaller number": -0.5, "line with a larger number": -0.5,
    "inside the place here": 1.0, "outside the place here": -1.7, "background country": 5.0,
    "background smaller": -2.0, "capital before": -0.7, "capital behind": -1.5, "dateline": -1.5, "spoken there": -1.0, "speaking there": -3.0,
    "none": -1.5,
}  # fmt: skip


def load(score, sets):
    """Articles with their figures, each figure with what the annotation says of it."""
    articles = []
    for gold, candidates, texts in zip(sets[::3], sets[1::3], sets[2::3]):
        gold, _, count = gold.partition("=")
        by_article = {a["article"]: a for a in score.load(texts)}
        wanted = collections.defaultdict(list)
        for g in score.load(gold):
            wanted[g["article"]].append((g, score.places_of(g, by_article[g["article"]])))
        for article in score.load(candidates):
            found = [(c, score.places_of(c, by_article[article["article"]])) for c in article["claims"]]
            for i, j in score.pair(wanted[article["article"]], found):
                g = wanted[article["article"]][i][0]
                article["claims"][j]["right"] = [g["place"], *g.get("place_also", [])]
            article["set"], article["count"] = gold, float(count or 1)
            if article["claims"]:
                articles.append(article)
    return articles


def names_of(articles):
    seen = collections.Counter()
    for article in articles:
        for claim in article["claims"]:
            seen.update(set(claim["none"]).union(*claim["features"]))
    return sorted(name for name, often in seen.items() if often >= LEAST or name in HAND or name.startswith("none"))


def together(claims):
    """For each figure those that tell of the same people, itself among them."""
    told = collections.defaultdict(list)
    for i, c in enumerate(claims):
        told[c["event"], c["measure"], c["low"]].append(i)
    return [
        [j for j in told[c["event"], c["measure"], c["low"]]
         if j == i or c["low"] >= TELLING or c["opening"] or claims[j]["opening"]]
        for i, c in enumerate(claims)
    ]  # fmt: skip


def prepare(score, articles, names):
    index = {name: number for number, name in enumerate(names)}
    for article in articles:
        own = []
        for claim in article["claims"]:
            rows = np.zeros((len(article["places"]) + 1, len(names)))  # the last row: no place
            for row, features in enumerate([*claim["features"], claim["none"]]):
                for name, strength in features.items():
                    if name in index:
                        rows[row, index[name]] = strength
            own.append(rows)
        article["rows"] = [
            own[i] + sum(own[j] for j in same) / len(same) for i, same in enumerate(together(article["claims"]))
        ]
        numbers = {}
        article["names"] = np.array([numbers.setdefault(p["key"], len(numbers)) for p in article["places"]] + [len(numbers)])
        words = [p["words"] for p in article["places"]] + [None]
        article["right"] = [
            np.array([any(score.same_name(right, word) for right in claim["right"]) for word in words])
            if "right" in claim
            else None
            for claim in article["claims"]
        ]


def fit(articles, names):
    chosen = [
        (rows, right, article["count"])
        for article in articles
        for rows, right in zip(article["rows"], article["right"])
        if right is not None and right.any()
    ]
    rows = np.vstack([c[0] for c in chosen])
    right = np.concatenate([c[1] for c in chosen]).astype(float)
    count = np.array([c[2] for c in chosen])
    starts = np.cumsum([0] + [len(c[0]) for c in chosen])
    of = np.repeat(np.arange(len(chosen)), np.diff(starts))
    hand = np.array([HAND.get(name, 0.0) for name in names])

    def loss(w):
        sums = rows @ w
        weights = np.exp(sums - np.maximum.reduceat(sums, starts[:-1])[of])
        shares = weights / np.add.reduceat(weights, starts[:-1])[of]
        good = np.maximum(np.add.reduceat(shares * right, starts[:-1]), 1e-12)
        moved = w - hand
        slope = rows.T @ (count[of] * (shares - shares * right / good[of]))
        return PENALTY / 2 * moved @ moved - count @ np.log(good), PENALTY * moved + slope

    return minimize(loss, hand, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def measure(articles, w, right, size):
    for article in articles:
        for rows, good in zip(article["rows"], article["right"]):
            if good is not None:
                sums = rows @ w
                shares = np.zeros(article["names"].max() + 1)
                np.add.at(shares, article["names"], np.exp(sums - sums.max()))
                mentions = np.flatnonzero(article["names"] == shares.argmax())
                right[article["set"]] += good[max(mentions, key=lambda m: sums[m])]
                size[article["set"]] += 1


def main(scorer, out, *sets):
    sys.path.insert(0, scorer)
    import score

    articles = load(score, sets)
    names = names_of(articles)
    prepare(score, articles, names)
    w, seen, size = fit(articles, names), collections.Counter(), collections.Counter()
    measure(articles, w, seen, size)
    unseen, times = collections.Counter(), collections.Counter()
    for seed in SHUFFLES:
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)
        for fold in range(FOLDS):
            rest = [a for n, a in enumerate(shuffled) if n % FOLDS != fold]
            measure(shuffled[fold::FOLDS], fit(rest, names), unseen, times)
    counts = {a["set"]: a["count"] for a in articles}
    for name in size:
        print(f"{name}: {size[name]} figures, right {seen[name] / size[name]:.3f}, in articles unseen {unseen[name] / times[name]:.3f}")
    full = [name for name in size if counts[name] == 1]
    print(f"sets that count in full: right {sum(seen[n] for n in full) / sum(size[n] for n in full):.3f}, in articles unseen {sum(unseen[n] for n in full) / sum(times[n] for n in full):.3f}")
    with open(out, "w", encoding="utf-8") as lines:
        lines.write("# What speaks for and against a place being where a claim's event happened: see PlaceFeature.\n")
        lines.write("# Fitted to annotated articles by src/lexicon/place-weights.py.\n")
        for name, weight in zip(names, w):
            if abs(weight) >= 0.005:
                lines.write(f"{name}\t{weight:.2f}\n")


if __name__ == "__main__":
    if len(sys.argv) < 6 or len(sys.argv) % 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
