#!/usr/bin/env python3
"""Fits what speaks for and against a named place being where a figure's event happened (see PlaceFeature).

    python3 src/lexicon/place-weights.py SCORER_FOLDER OUT.tsv WITNESSES_OUT.tsv GOLD.figures.jsonl CANDIDATES.jsonl GOLD.articles.jsonl [...]

SCORER_FOLDER holds score.py, which pairs figures and compares names. CANDIDATES comes from PlaceCandidatesRun: for each
figure read, the places that the article names, each with its features. The choice is a conditional logit as PlaceReader
makes it: every mention of a place weighs the exponential of the sum of its features' weights, and so does "no place"; to
the features of a figure the mean of those that tell of the same people is added; the mentions of one name weigh together.
A penalty keeps the weights near to what was set by hand (HAND), so that no wording of single articles is learnt. A set
may count for less than others, GOLD.figures.jsonl=0.1: texts composed for the purpose say less of the news than found
ones. Then fits what the other figures of an article say of a figure's place (see PlaceWitnesses): on the shares that each
place has in articles that the first weights were not fitted to, so that a witness is believed as far as it can be. Prints for each set how often the choice is right, and how often in articles that the weights were not fitted to
(six folds, by article, each of SHUFFLES times). Needs numpy and scipy.
"""
import collections
import random
import sys

import numpy as np
from scipy.optimize import minimize

PENALTY = 5.0
FEWEST = 12  # a feature that fewer figures have says nothing, unless it was set by hand
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
    return sorted(name for name, often in seen.items() if often >= FEWEST or name in HAND or name.startswith("none"))


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
    hand = np.array([HAND.get(name, 0.0) for name in names])
    return logit([c[0] for c in chosen], [c[1] for c in chosen], [c[2] for c in chosen], hand, PENALTY)


def logit(rows, right, count, start, penalty):
    """Weights of the conditional logit over groups of rows of which some are right; near to the start."""
    starts = np.cumsum([0] + [len(r) for r in rows])
    of = np.repeat(np.arange(len(rows)), np.diff(starts))
    rows, right, count = np.vstack(rows), np.concatenate(right).astype(float), np.array(count)

    def loss(w):
        sums = rows @ w
        weights = np.exp(sums - np.maximum.reduceat(sums, starts[:-1])[of])
        shares = weights / np.add.reduceat(weights, starts[:-1])[of]
        good = np.maximum(np.add.reduceat(shares * right, starts[:-1]), 1e-12)
        moved = w - start
        slope = rows.T @ (count[of] * (shares - shares * right / good[of]))
        return penalty / 2 * moved @ moved - count @ np.log(good), penalty * moved + slope

    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


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


WITNESSES = ("same number", "earlier in line", "later in line", "sentence before", "sentence behind", "title", "lead",
             "text equal", "text smaller", "text larger", "text other measure", "any")  # fmt: skip
LIES = ("there", "inside", "around")
CASES = ("", " of opening", " here")
ALONE = ("own", "none", "here", "own inside", "own inside here", "own around", "own around here")
WITNESS_PENALTY = 10.0
LEAST = 0.003  # a less likely place is not chosen
LEAST_TOLD = 0.03  # a witness for whom a place is less likely is silent about it
FARTHEST = 40  # claims farther off are no witnesses


def shares_of(article, w):
    """For each figure how likely each name is, the last being none; and each name's heaviest mention."""
    size, names, shares, heaviest = article["names"].max() + 1, article["names"], [], []
    for rows in article["rows"]:
        sums = rows @ w
        share = np.zeros(size)
        np.add.at(share, names, np.exp(sums - sums.max()))
        shares.append(share / share.sum())
        heavy = np.zeros(size, int)
        order = np.argsort(sums)
        heavy[names[order]] = order
        heaviest.append(heavy)
    return np.array(shares), heaviest


def inside_of(article):
    """inside[x, y]: whether the name x lies in the name y."""
    size = article["names"].max() + 1
    number = {p["key"]: n for p, n in zip(article["places"], article["names"])}
    inside = np.zeros((size, size))
    for name, outer in article["inside"].items():
        for other in outer:
            inside[number[name], number[other]] = 1
    return inside


def kinds_of(claims, i, j):
    """What the figure j is to the figure i, but for the sentences beside it."""
    own, other = claims[i], claims[j]
    part = lambda c: "title" if c["title"] else "lead" if c["opening"] else "text"
    kinds = ["any"]
    same = own["measure"] == other["measure"]
    if own["line"] == other["line"]:
        kinds.append("earlier in line" if j < i else "later in line")
    elif same and own["low"] == other["low"]:
        kinds.append("same number")
    if part(other) != "text":
        if part(other) != part(own):
            kinds.append(part(other))
    elif own["line"] != other["line"]:
        kinds.append("text other measure" if not same else "text equal" if other["low"] == own["low"]
                     else "text smaller" if other["low"] < own["low"] else "text larger")  # fmt: skip
    return kinds


def line_with_claims(claims, i, step):
    j = i + step
    while 0 <= j < len(claims) and abs(j - i) <= FARTHEST:
        if claims[j]["line"] != claims[i]["line"] and not claims[j]["title"]:
            return claims[j]["line"]
        j += step
    return None


def witness_rows(article, shares):
    """For each figure a row of what its witnesses say for each name, the last being none."""
    claims, size, inside = article["claims"], article["names"].max() + 1, inside_of(article)
    heard = np.where(shares >= LEAST_TOLD, shares, 0)
    heard[:, -1] = shares[:, -1]
    says = np.stack([heard, heard @ inside, heard @ inside.T], axis=-1)
    kept = np.where(shares >= LEAST, shares, 0)
    beside, around = kept @ inside, kept @ inside.T
    lines = collections.defaultdict(set)
    for place, name in zip(article["places"], article["names"]):
        lines[place["line"]].add(name)
    rows = []
    for i, claim in enumerate(claims):
        said, count = np.zeros((size, len(WITNESSES), len(LIES))), np.zeros(len(WITNESSES))
        before, behind = line_with_claims(claims, i, -1), line_with_claims(claims, i, 1)
        for j in range(max(0, i - FARTHEST), min(len(claims), i + FARTHEST + 1)):
            if j == i:
                continue
            kinds = kinds_of(claims, i, j)
            if not claims[j]["title"] and claims[j]["line"] in (before, behind):
                kinds.append("sentence before" if claims[j]["line"] == before else "sentence behind")
            for kind in kinds:
                count[WITNESSES.index(kind)] += 1
                said[:, WITNESSES.index(kind)] += says[j]
        said = (said / np.maximum(count, 1)[None, :, None]).reshape(size, -1)
        here = np.array([name in lines[claim["line"]] for name in range(size)], float)
        none = np.arange(size) == size - 1
        alone = np.array([np.log(np.maximum(shares[i], 1e-9)), none, here, beside[i], beside[i] * here, around[i], around[i] * here]).T
        rows.append(np.hstack([said, said * bool(claim["opening"]), said * here[:, None], alone]))
    return rows


def fit_witnesses(articles, w_of):
    """@param w_of the first weights by article, fitted to others"""
    of, rows, right, count = [], [], [], []
    for n, article in enumerate(articles):
        shares, heaviest = shares_of(article, w_of[n])
        for row, good, heavy, share in zip(witness_rows(article, shares), article["right"], heaviest, shares):
            if good is not None and good[heavy].any():
                likely = (share >= LEAST) | (np.arange(len(share)) == len(share) - 1)
                if good[heavy][likely].any():
                    rows.append(row[likely])
                    right.append(good[heavy][likely])
                    count.append(article["count"])
    start = np.zeros(rows[0].shape[1])
    start[len(WITNESSES) * len(LIES) * len(CASES)] = 1
    return logit(rows, right, count, start, WITNESS_PENALTY)


def measure_witnesses(articles, w, w2, right, size):
    for article in articles:
        shares, heaviest = shares_of(article, w)
        for row, good, heavy, share in zip(witness_rows(article, shares), article["right"], heaviest, shares):
            if good is not None:
                sums = np.where(share >= LEAST, row @ w2, -np.inf)
                sums[-1] = row[-1] @ w2
                right[article["set"]] += good[heavy[sums.argmax()]]
                size[article["set"]] += 1


def write(out, see, names, weights):
    with open(out, "w", encoding="utf-8") as lines:
        lines.write(f"# What speaks for and against a place being where a claim's event happened: see {see}.\n")
        lines.write("# Fitted to annotated articles by src/lexicon/place-weights.py.\n")
        for name, weight in sorted(zip(names, weights)):
            if abs(weight) >= 0.005:
                lines.write(f"{name}\t{weight:.2f}\n")


def print_shares(articles, what, seen, size, unseen, times):
    counts = {a["set"]: a["count"] for a in articles}
    for name in size:
        print(f"{name}: {what}: {size[name]} figures, right {seen[name] / size[name]:.3f}, in articles unseen {unseen[name] / times[name]:.3f}")
    full = [name for name in size if counts[name] >= 1]
    print(f"sets that count in full: {what}: right {sum(seen[n] for n in full) / sum(size[n] for n in full):.4f}, in articles unseen {sum(unseen[n] for n in full) / sum(times[n] for n in full):.4f}")


def main(scorer, out, witnesses_out, *sets):
    sys.path.insert(0, scorer)
    import score

    articles = load(score, sets)
    names = names_of(articles)
    prepare(score, articles, names)
    w = fit(articles, names)
    seen, size, unseen, times = (collections.Counter() for _ in range(4))
    seen2, size2, unseen2, times2 = (collections.Counter() for _ in range(4))
    measure(articles, w, seen, size)
    others = {}
    for seed in SHUFFLES:
        order = list(range(len(articles)))
        random.Random(seed).shuffle(order)
        folds = [order[fold::FOLDS] for fold in range(FOLDS)]
        by_fold = [fit([articles[n] for n in order if n not in set(fold)], names) for fold in folds]
        others = {n: by_fold[f] for f, fold in enumerate(folds) for n in fold}
        for f, fold in enumerate(folds):
            rest = [n for n in order if n not in set(fold)]
            measure([articles[n] for n in fold], by_fold[f], unseen, times)
            w2 = fit_witnesses([articles[n] for n in rest], [others[n] for n in rest])
            measure_witnesses([articles[n] for n in fold], by_fold[f], w2, unseen2, times2)
    w2 = fit_witnesses(articles, [others[n] for n in range(len(articles))])
    measure_witnesses(articles, w, w2, seen2, size2)
    print_shares(articles, "alone", seen, size, unseen, times)
    print_shares(articles, "with witnesses", seen2, size2, unseen2, times2)
    write(out, "PlaceFeature", names, w)
    labels = [f"{witness} {lies}{case}" for case in CASES for witness in WITNESSES for lies in LIES] + list(ALONE)
    write(witnesses_out, "PlaceWitness", labels, w2)


if __name__ == "__main__":
    if len(sys.argv) < 7 or len(sys.argv) % 3 != 1:
        sys.exit(__doc__)
    main(*sys.argv[1:])
