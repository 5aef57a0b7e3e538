package org.crosstally.comparison;

/**
 * Who stands behind a number.
 *
 * @param id stable across runs: made from the canonical name, such as {@code syrian-observatory-for-human-rights}
 * @param name the canonical name
 */
public record Authority(String id, String name, AuthorityKind kind) {

    public Authority {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an authority needs an id and a name: «" + id + "», «" + name + "»");
        }
    }
}
