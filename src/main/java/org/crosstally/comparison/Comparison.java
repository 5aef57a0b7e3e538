package org.crosstally.comparison;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Sets figures side by side: which of them answer the same question, and what to make of their answers.
 *
 * <p>Every figure lives in exactly one block (a country and a year, such as {@code SY/2017}), and no question reaches
 * beyond its block. So after a run that added, changed or dropped figures, the blocks of all of these (the old ones and
 * the new ones) are judged anew, each with all of its statements, and each block's questions replace what stood for
 * that block before; nothing else can have changed.
 *
 * <p>Pure functions: no clock, no files, safe for many threads. The answer never depends on the order of the input, nor
 * on the numbers that the store gave to articles and figures, except that these are handed back.
 */
public interface Comparison {

    /** The comparison by these places and authorities; estimates are made by the profile. */
    static Comparison with(Gazetteer gazetteer, Authorities authorities, Profile profile) {
        return new BlockComparison(gazetteer, authorities, profile);
    }

    /**
     * The {@link #version} of the comparison by this profile, known without loading gazetteer and authorities.
     *
     * @param authorities the user's own list that {@link Authorities#load(Optional)} is given too
     */
    static String versionBy(Profile profile, Optional<Path> authorities) {
        return BlockComparison.version(profile, authorities.map(ComparisonVersion::hashOf));
    }

    /**
     * The block of each figure of one article, in the order given. The whole article is asked for at once because the
     * article as a whole decides which country an ambiguous name lies in, and where an undated headline belongs.
     *
     * @param ofOneArticle all statements of one article; their {@code figureId} may be any number
     */
    List<String> blocksOf(List<Statement> ofOneArticle);

    /**
     * All questions that the statements of one block ask and answer, in a stable order. Every statement given stands
     * behind exactly one answer of exactly one question, unless it is one that cannot be compared at all.
     *
     * @param block as {@link #blocksOf} named it
     * @param ofBlock all statements of that block
     */
    List<Question> judge(String block, Collection<Statement> ofBlock);

    /** Changes with every change of rules, authorities or gazetteer, so that everything is judged anew. */
    String version();
}
