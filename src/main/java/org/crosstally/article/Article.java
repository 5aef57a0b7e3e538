package org.crosstally.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One printed article.
 *
 * @param origin the input it came from: an absolute path, with the entry's name behind {@code !/} inside an archive
 * @param id the input's own id: a CSV's id column, a file's name without its ending; unique within its origin
 * @param outlet who printed it
 * @param date the day it was printed
 * @param url where it stands on the web
 * @param title its headline; empty text where it has none
 * @param text its body, as printed but for page furniture
 */
public record Article(
        String origin,
        String id,
        Optional<String> outlet,
        Optional<LocalDate> date,
        Optional<String> url,
        String title,
        String text) {

    public Article {
        if (origin.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("an article needs an origin and an id: «" + origin + "», «" + id + "»");
        }
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("article " + id + " of " + origin + " has neither title nor text");
        }
    }
}
